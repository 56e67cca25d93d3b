import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {quantile} from "@xianzhi/methods/quantile";
import {findSlip} from "@xianzhi/methods/slip";
import {groupRows, numberOf, numberOrNull, textOf} from "./cells.ts";
import type {CellMention, Draft} from "./finding.ts";
import {toJumpRuns, type JumpRun} from "./jumpRuns.ts";
import {tellNumber, tellYears, type Wording} from "./wording.ts";

export interface Jumps {
  readonly drafts: readonly Draft[];
  readonly scattered: readonly (readonly Row[])[]; // three or more siblings jumped in one year
}

const leastSiblings = 3;

/**
 * Finds figures out of line with their own series and their siblings', and names the slip of the
 * decimal point or of the unit where one explains them. Where several siblings jump at once it is
 * no figure that is wrong: those are returned for the level shifts.
 */
export function findValueJumps(
  rows: readonly Row[],
  areas: ReadonlySet<string>,
  wording: Wording
): Jumps {
  const event = (row: Row) =>
    ["parent_id", "indicator_id", "year"].map((name) => textOf(row, name)).join("|");
  const scattered = [...groupRows(rows, event).values()].map(withoutExtremes).filter(isShared);
  const together = new Set(scattered.flat());
  const series = (row: Row) =>
    ["source_id", "vintage_id", "region_id", "indicator_id"]
      .map((name) => textOf(row, name))
      .join("|");
  const alone = rows.filter((row) => !together.has(row));
  const runs = [...groupRows(alone, series).values()].flatMap(toJumpRuns);
  return {
    drafts: runs.flatMap((run) => slipDraft(run, areas, wording) ?? lineDraft(run, wording)),
    scattered
  };
}

// Where all move, one that moves three times as far as the others is a mistake all the same.
function withoutExtremes(group: readonly Row[]): readonly Row[] {
  const sizes = group.map((row) => Math.abs(numberOf(row, "jump")));
  const usual = quantile(sizes, 0.5);
  return group.filter((_, i) => (sizes[i] ?? 0) <= Math.max(3 * usual, 0.5));
}

function isShared(group: readonly Row[]): boolean {
  const strong = group.filter((row) => Math.abs(numberOf(row, "z")) >= 8);
  return new Set(strong.map((row) => textOf(row, "region_id"))).size >= leastSiblings;
}

function slipDraft(
  run: JumpRun,
  areas: ReadonlySet<string>,
  wording: Wording
): Draft[] | undefined {
  const {row, expected} = run;
  const value = numberOf(row, "value");
  const slip = findSlip(value, expected).value;
  if (slip === null || slip.kind === "none" || slip.kind === "unexplained") return undefined;
  const factor = slip.kind === "power" ? 10 ** slip.power : slip.factor;
  const close = Math.abs(Math.log(value / factor / expected)) <= 0.15;
  if (!close || (slip.kind === "unit" && !areas.has(textOf(row, "indicator_id")))) return undefined;
  if (slip.kind === "unit" && run.back === undefined) return undefined;
  const told = slip.kind === "power" ? `10^${slip.power}` : tellNumber(factor);
  const {place, name, years} = subjectOf(run, wording);
  return [
    {
      ...lineBase(
        run,
        wrongCells(run).map((cell) => ({id: cell.id, expected: cell.value / factor}))
      ),
      code: "UNIT_SLIP",
      score: 90,
      message: {
        zh:
          `${place.zh}${years}年${name.zh}印${tellNumber(value)}，是应有数${tellNumber(value / factor)}` +
          `的${told}倍：小数点或单位错位。`,
        en:
          `${place.en} ${years}: ${name.en} is printed ${tellNumber(value)}, ${told} times the ` +
          `${tellNumber(value / factor)} its series leads one to expect: a slip of the decimal ` +
          "point or the unit."
      }
    }
  ];
}

function lineDraft(run: JumpRun, wording: Wording): Draft[] {
  const {row, back, z} = run;
  const size = Math.abs(run.jump) / (row["in_points"] === true ? 25 : 1);
  // A region without siblings that moves for good has shifted its level, which is told elsewhere.
  const lasting = numberOf(row, "regions") >= 4 && size >= 0.25 && z >= 9;
  const sure = back ? (size >= 0.12 && z >= 10) || (size >= 0.3 && z >= 7) : lasting;
  if (!sure) return [];
  const {place, name, years} = subjectOf(run, wording);
  const [value, before] = [numberOf(row, "value"), numberOf(row, "previous_value")];
  const score = 40 + 7 * Math.log(z) + 10 * Math.min(1, size) - (back ? 0 : 20);
  const told = {
    after: back
      ? {
          zh: `，${textOf(back, "year")}年又为${tellNumber(numberOf(back, "value"))}`,
          en: `, and ${tellNumber(numberOf(back, "value"))} again in ${textOf(back, "year")}`
        }
      : {zh: "", en: ""}
  };
  return [
    {
      ...lineBase(
        run,
        wrongCells(run).map(({id}) => (back ? {id, expected: run.expected, estimated: true} : {id}))
      ),
      code: "VALUE_OUT_OF_LINE",
      score: Math.min(89, score),
      message: {
        zh:
          `${place.zh}${years}年${name.zh}脱离本序列和同级地区的走势：${textOf(row, "previous_year")}年` +
          `${tellNumber(before)}，${textOf(row, "year")}年${tellNumber(value)}${told.after.zh}。`,
        en:
          `${place.en} ${years}: ${name.en} leaves its own series and its siblings’: ` +
          `${tellNumber(before)} in ${textOf(row, "previous_year")}, ${tellNumber(value)} in ` +
          `${textOf(row, "year")}${told.after.en}.`
      }
    }
  ];
}

function subjectOf({row, years}: JumpRun, wording: Wording) {
  return {
    place: wording.regions([textOf(row, "region_id")]),
    name: wording.measured(textOf(row, "indicator_id")),
    years: tellYears(years)
  };
}

// The first figure out of line, and the second of a run that lasted.
function wrongCells({
  row,
  back,
  years
}: JumpRun): readonly {readonly id: number; readonly value: number}[] {
  const first = {id: numberOf(row, "id"), value: numberOf(row, "value")};
  const next = numberOrNull(row, "next_id");
  const lasted = back && years.length > 1 && next !== null && next !== numberOf(back, "id");
  return lasted ? [first, {id: next, value: numberOf(row, "next_value")}] : [first];
}

function lineBase({row, back, years, ...run}: JumpRun, wrong: readonly CellMention[]) {
  const cells = [...wrong];
  const beside = [numberOrNull(row, "previous_id"), back ? numberOf(back, "id") : null];
  cells.push(...beside.flatMap((one) => (one === null ? [] : [{id: one}])));
  return {
    regions: [textOf(row, "region_id")],
    indicators: [textOf(row, "indicator_id")],
    periods: years.map(String),
    sources: [textOf(row, "source_id")],
    competing: {
      zh: "当年确有其事：区划调整、统计范围或口径改变、个别大项目。",
      en: "It happened: a boundary change, a change of scope or definition, one large project."
    },
    cells,
    measures: {z: tellNumber(run.z), jump: tellNumber(run.jump)}
  };
}
