import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, textOf} from "./cells.ts";
import {connect} from "./connect.ts";
import type {Draft} from "./finding.ts";
import {tellNumber, tellPercent, tellYears, type Wording} from "./wording.ts";

const leastGap = 0.0005; // of the value: below it, how a source rounds decides

/** An identity that does not hold, for one figure. */
interface Break {
  readonly row: Row;
  readonly year: number;
  readonly gap: number; // value ÷ expected − 1
  readonly ids: ReadonlySet<number>;
}

/**
 * Finds figures that differ from what the other figures of their region and year determine, beyond
 * rounding. Breaks of one source and region that share cells or indicators are one finding.
 */
export function findIdentityBreaks(identities: readonly Row[], wording: Wording): Draft[] {
  const breaks = identities.flatMap((row): Break[] => {
    const [value, expected] = [numberOf(row, "value"), numberOf(row, "expected")];
    const gap = value / expected - 1;
    const broken = Math.abs(value - expected) > numberOf(row, "tolerance") * 1.001;
    const ids = new Set([numberOf(row, "id"), ...textOf(row, "term_ids").split(",").map(Number)]);
    return broken && Math.abs(gap) >= leastGap
      ? [{row, year: numberOf(row, "year"), gap, ids}]
      : [];
  });
  const key = ({row}: Break) => `${textOf(row, "source_id")}|${textOf(row, "region_id")}`;
  return [...groupRows(breaks, key).values()].flatMap((group) =>
    connect(group, belong).map((members) => draftOf(members, wording))
  );
}

// Breaks belong together when they share a cell, or tell the same identity in other years.
function belong(one: Break, other: Break): boolean {
  const same = textOf(one.row, "identity_id") === textOf(other.row, "identity_id");
  return same || [...one.ids].some((id) => other.ids.has(id));
}

function draftOf(breaks: readonly Break[], wording: Wording): Draft {
  const ordered = breaks.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  const [worst] = ordered;
  const row = worst?.row ?? {};
  const region = textOf(row, "region_id");
  const indicators = breaks.map((one) => textOf(one.row, "indicator_id"));
  const years = breaks.map(({year}) => year);
  const gap = Math.abs(worst?.gap ?? 0);
  const [value, expected] = [numberOf(row, "value"), numberOf(row, "expected")];
  const [place, names, source] = [
    wording.regions([region]),
    wording.indicators(indicators),
    wording.source(textOf(row, "source_id"))
  ];
  const single = wording.measured(textOf(row, "indicator_id"));
  const systematic = isSystematic(breaks);
  const year = worst?.year ?? 0;
  return {
    code: "VALUE_OFF_IDENTITY",
    score: scoreOf(gap, years.length),
    regions: [region],
    indicators,
    periods: years.map(String),
    sources: [textOf(row, "source_id")],
    message: {
      zh:
        `${place.zh}${tellYears(years)}年${names.zh}与同表其他数算得的不等：` +
        `${year}年${single.zh}印${tellNumber(value)}，算得${tellNumber(expected)}，` +
        `相差${tellPercent(gap)}（《${source.zh}》）。`,
      en:
        `${place.en} ${tellYears(years)}: ${names.en} differ from what the other figures ` +
        `determine: ${single.en} of ${year} is printed ${tellNumber(value)}, computed ` +
        `${tellNumber(expected)}, ${tellPercent(gap)} apart (“${source.en}”).`
    },
    competing: systematic
      ? {
          zh: "接连几年都不合，更像是两栏的口径或版本不同，而不是某一个数印错。",
          en: "Off for years on end: columns of different scope or vintage rather than one figure misprinted."
        }
      : {
          zh: "所用的另一个数印错，或分母取了户籍人口、年末人口等别的口径。",
          en: "One of the other figures is wrong, or the denominator has another scope, such as registered population."
        },
    cells: ordered.slice(0, 8).flatMap((one, index) => {
      const terms = index === 0 ? [...one.ids].slice(1).map((id) => ({id})) : [];
      const wrong = {id: numberOf(one.row, "id")};
      const mended = {...wrong, expected: numberOf(one.row, "expected"), estimated: true};
      return [systematic ? wrong : mended, ...terms];
    }),
    measures: {gap: tellPercent(gap), figures: breaks.length}
  };
}

// Three years or more of one source: its columns do not go together, and no cell is to blame.
function isSystematic(breaks: readonly Break[]): boolean {
  return new Set(breaks.map(({year}) => year)).size > 2;
}

function scoreOf(gap: number, years: number): number {
  const size = gap > 0.1 ? 82 : gap > 0.03 ? 70 : gap > 0.01 ? 60 : gap > 0.003 ? 48 : 34;
  return size + Math.min(4, years / 2);
}
