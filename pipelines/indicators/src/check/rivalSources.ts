import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findSlip} from "@xianzhi/methods/slip";
import {groupRows, numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {tellNumber, tellPercent, tellYears, type Wording} from "./wording.ts";

/**
 * Finds figures that sources give differently beyond rounding. Official revisions of one series are
 * one finding, VINTAGES_DIFFER; two sources of one vintage that disagree are RIVALS_DISAGREE, a
 * finding a pair of sources and indicator; a factor of ten is a slip. `explained` cells are left
 * out.
 */
export function findRivals(
  rows: readonly Row[],
  explained: ReadonlySet<number>,
  wording: Wording
): Draft[] {
  const open = rows.filter(
    (row) =>
      !explained.has(numberOf(row, "id")) &&
      !explained.has(numberOf(row, "rival")) &&
      !isRounded(numberOf(row, "value"), numberOf(row, "rival_value"))
  );
  const slips = open.filter((row) => powerOf(row) !== null);
  const rest = open.filter((row) => powerOf(row) === null);
  const revisions = rest.filter(isRevision);
  const conflicts = rest.filter((row) => !isRevision(row));
  const series = (row: Row) => `${textOf(row, "region_id")}|${textOf(row, "indicator_id")}`;
  return [
    ...slips.map((row) => slipDraft(row, wording)),
    ...[...groupRows(revisions, series).values()].map((group) => revisionDraft(group, wording)),
    ...mergeSmall([...groupRows(conflicts, series).values()]).map((group) =>
      conflictDraft(group, wording)
    )
  ];
}

// A press report says 3.69万 where the table has 36891.46: trailing zeros are no digits.
function isRounded(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(coarseness(one), coarseness(other));
}

function coarseness(value: number): number {
  const [, zeros = ""] = /[1-9](0+)$/.exec(String(value)) ?? [];
  return zeros.length === 0 ? 0 : Math.min(10 ** zeros.length, 0.005 * value);
}

function powerOf(row: Row): number | null {
  const slip = findSlip(numberOf(row, "rival_value"), numberOf(row, "value")).value;
  const ratio = numberOf(row, "rival_value") / numberOf(row, "value");
  if (row["in_points"] === true || slip?.kind !== "power") return null;
  return Math.abs(Math.log(ratio / 10 ** slip.power)) < 0.1 ? slip.power : null;
}

function isRevision(row: Row): boolean {
  const [one, other] = [textOf(row, "vintage_id"), textOf(row, "rival_vintage_id")];
  if (one === other || [textOf(row, "status"), textOf(row, "rival_status")].includes("forecast")) {
    return false;
  }
  return one !== "" && other !== "";
}

// Differences in the last digits of many regions tell one thing: how two sources round or type.
function mergeSmall(groups: readonly Row[][]): Row[][] {
  const [large, small] = [
    groups.filter((group) => worstOf(group) >= 0.02),
    groups.filter((group) => worstOf(group) < 0.02)
  ];
  const pair = (row: Row) => `${textOf(row, "rival_source_id")}|${textOf(row, "source_id")}`;
  return [...large, ...groupRows(small.flat(), pair).values()];
}

function worstOf(group: readonly Row[]): number {
  return Math.max(...group.map((row) => numberOf(row, "distance")));
}

function conflictDraft(group: readonly Row[], wording: Wording): Draft {
  const base = baseOf(group, wording);
  const {row, places, names, years, distance, value, rival, source, other} = base;
  const forecast = textOf(row, "rival_status") === "forecast";
  const size = distance >= 0.1 ? 62 : distance >= 0.03 ? 54 : distance >= 0.01 ? 48 : 38;
  return {
    ...base.common,
    code: "RIVALS_DISAGREE",
    score: size + Math.min(8, 20 * distance) - (forecast ? 6 : 0),
    message: {
      zh:
        `${places.zh}${years}年${names.zh}各来源不一：${base.year}年${base.name.zh}《${source.zh}》印${tellNumber(value)}，` +
        `《${other.zh}》印${tellNumber(rival)}${forecast ? "（预计）" : ""}，最多相差${tellPercent(distance)}。`,
      en:
        `${places.en} ${years}: sources disagree on ${names.en}: ${base.name.en} in ${base.year} is, in “${source.en}”, ` +
        `${tellNumber(value)}, in “${other.en}” ${tellNumber(rival)}${forecast ? " (a forecast)" : ""}, ` +
        `at most ${tellPercent(distance)} apart.`
    },
    competing: {
      zh: "两个来源的口径、时点或版本不同，各自都对。",
      en: "Their scope, date or vintage differs and each is right in its own way."
    }
  };
}

function revisionDraft(group: readonly Row[], wording: Wording): Draft {
  const base = baseOf(group, wording);
  const {places, names, years, distance, value, rival, source, other} = base;
  const vintages = new Set(
    group.flatMap((row) => [textOf(row, "vintage_id"), textOf(row, "rival_vintage_id")])
  );
  return {
    ...base.common,
    code: "VINTAGES_DIFFER",
    score: 42 + Math.min(14, 250 * distance) + Math.min(8, group.length / 8),
    message: {
      zh:
        `${places.zh}${names.zh}${years}年有${vintages.size}个版本并存，最多相差${tellPercent(distance)}` +
        `（${base.year}年${base.name.zh}《${source.zh}》印${tellNumber(value)}，《${other.zh}》印${tellNumber(rival)}），不可接成一个序列。`,
      en:
        `${names.en} of ${places.en}, ${years}, stand in ${vintages.size} vintages up to ` +
        `${tellPercent(distance)} apart (${base.year}: “${source.en}” ${tellNumber(value)}, ` +
        `“${other.en}” ${tellNumber(rival)}); they cannot make one series.`
    },
    competing: {
      zh: "初步数与最终核实数、普查前后的修订，各版本各自都对。",
      en: "First release and final figure, or a census revision: each vintage is right in itself."
    }
  };
}

function slipDraft(row: Row, wording: Wording): Draft {
  const base = baseOf([row], wording);
  return {
    ...base.common,
    code: "UNIT_SLIP",
    score: 88,
    message: {
      zh:
        `${base.places.zh}${base.year}年${base.names.zh}《${base.other.zh}》印${tellNumber(base.rival)}，` +
        `是《${base.source.zh}》${tellNumber(base.value)}的10^${powerOf(row) ?? 0}倍。`,
      en:
        `${base.places.en} ${base.year}: ${base.names.en} in “${base.other.en}” is ` +
        `${tellNumber(base.rival)}, 10^${powerOf(row) ?? 0} times the ${tellNumber(base.value)} of ` +
        `“${base.source.en}”.`
    },
    competing: {
      zh: "另一来源错位。",
      en: "The other source slipped."
    },
    cells: [{id: numberOf(row, "rival"), expected: base.value}, {id: numberOf(row, "id")}]
  };
}

function baseOf(group: readonly Row[], wording: Wording) {
  const row =
    group.toSorted((a, b) => numberOf(b, "distance") - numberOf(a, "distance"))[0] ?? {};
  const regions = group.map((one) => textOf(one, "region_id"));
  const indicators = group.map((one) => textOf(one, "indicator_id"));
  return {
    row,
    year: textOf(row, "year"),
    distance: numberOf(row, "distance"),
    value: numberOf(row, "value"),
    rival: numberOf(row, "rival_value"),
    places: wording.regions(regions),
    names: wording.indicators(indicators),
    name: wording.measured(textOf(row, "indicator_id")),
    years: tellYears(group.map((one) => numberOf(one, "year"))),
    source: wording.source(textOf(row, "source_id")),
    other: wording.source(textOf(row, "rival_source_id")),
    common: {
      regions,
      indicators,
      periods: group.map((one) => textOf(one, "year")),
      sources: group.flatMap((one) => [textOf(one, "source_id"), textOf(one, "rival_source_id")]),
      cells: group
        .toSorted((a, b) => numberOf(b, "distance") - numberOf(a, "distance"))
        .slice(0, 6)
        .flatMap((one) => [{id: numberOf(one, "id")}, {id: numberOf(one, "rival")}]),
      measures: {distance: tellPercent(numberOf(row, "distance")), pairs: group.length}
    }
  };
}
