import type {Bilingual, Draft} from "./finding.ts";
import type {Move} from "./rowMatching.ts";
import type {PrintedCell} from "./rowTable.ts";
import {tellNumber, tellYears, type Wording} from "./wording.ts";

/** A table whose figures stand in each other's rows. */
export interface RotatedTable {
  readonly indicatorId: string;
  readonly year: number;
  readonly cells: ReadonlyMap<string, PrintedCell>;
  readonly gain: number; // log-likelihood gained by moving
}

/** Tables that share the moves of their figures, and those that might. */
export interface Rotation {
  readonly moves: readonly Move[];
  readonly tables: readonly RotatedTable[];
  readonly undecided: readonly RotatedTable[]; // of the same source and year: nothing tells
}

/** Returns the finding of tables that share the moves of their figures. */
export function rotationDraft({moves, tables, undecided}: Rotation, wording: Wording): Draft {
  const chain = moves.filter(({from}) => tables.some(({cells}) => cells.has(from)));
  const regions = chain.flatMap(({from, to}) => [from, to]);
  const indicators = tables.map(({indicatorId}) => indicatorId);
  const doubtful = undecided.map(({indicatorId}) => indicatorId);
  const maybe = tellUndecided(doubtful, wording);
  const years = tables.map(({year}) => year);
  const told = (language: "zh" | "en") =>
    chain
      .map(({from, to}) => {
        const [row, owner] = [wording.regions([from])[language], wording.regions([to])[language]];
        return `${row}←${owner}`;
      })
      .join(language === "zh" ? "，" : ", ");
  const [first] = tables;
  const sum = [...(first?.cells.values() ?? [])].reduce((total, {value}) => total + value, 0);
  const closed = chain.every(({from}) => chain.some(({to}) => to === from));
  const names = wording.indicators(indicators);
  return {
    code: "ROWS_ROTATED",
    score: 95 + Math.min(4, chain.length * tables.length * 0.2),
    regions,
    indicators: [...indicators, ...doubtful],
    periods: years.map(String),
    sources: [],
    message: {
      zh:
        `${names.zh}${tellYears(years)}年的数印在了别的行里：${told("zh")}` +
        `（左为所在行，右为数的主人）。${closed ? "各行合计不变，每一行都不对。" : "链条另一端的行没有印出。"}${maybe.zh}`,
      en:
        `Figures of ${names.en} for ${tellYears(years)} stand in other regions’ rows: ${told("en")} ` +
        `(row ← whose figure it is). ${closed ? "Their sum is right, each of them wrong." : "The row at the chain’s end is not printed."}${maybe.en}`
    },
    competing: {
      zh: "这些地区同时发生了恰好互换大小的变动；相邻年份与此不符。",
      en: "The regions could really have changed places for one year; the years beside speak against it."
    },
    cells: [
      ...tables.flatMap(({cells}) => cellsOf(cells, chain)),
      ...undecided.flatMap(({cells}) => cellsOf(cells, chain).map(({id}) => ({id})))
    ],
    measures: {
      moved: chain.length,
      tables: tables.length,
      log_likelihood: tellNumber(first?.gain ?? 0),
      sum: Number(sum.toPrecision(12))
    }
  };
}

function tellUndecided(indicators: readonly string[], wording: Wording): Bilingual {
  if (indicators.length === 0) return {zh: "", en: ""};
  const names = wording.indicators(indicators);
  return {
    zh: `同一来源同年的${names.zh}可能同样错位，前后年份不足以判定。`,
    en: ` ${names.en} of the same source and year may have moved alike: the years beside cannot tell.`
  };
}

// Each row should hold the figure that stands elsewhere; the row nothing belongs to, none.
function cellsOf(cells: RotatedTable["cells"], moves: readonly Move[]) {
  const rows = new Set(moves.map(({from}) => from));
  return [...rows].flatMap((region) => {
    const cell = cells.get(region);
    const source = moves.find(({to}) => to === region)?.from;
    const expected = source === undefined ? null : (cells.get(source)?.value ?? null);
    return cell ? [{id: cell.id, expected}] : [];
  });
}
