import {contributionsFromShares, contributionsOf} from "@xianzhi/methods/contribution";
import {lowerFirst} from "../sentences/quality.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import {type AskedDesk, homeOf, inputText, inputTexts} from "./desk.ts";
import {type KnownFigure, lastCommonYear, type YearFigures, yearFigures} from "./figures.ts";
import {publicationNote} from "./publication.ts";

/**
 * Answers which sector pulled the home region's growth: from last year's shares and printed real
 * growth where there is any, else from current prices, which the answer then says.
 */
export async function answerSectorPull(desk: AskedDesk): Promise<AnswerBody> {
  const {view, options} = desk;
  const region = options.region ?? homeOf(desk);
  const load = (role: string) =>
    Promise.all(inputTexts(desk, role).map((one) => yearFigures(desk, region, one)));
  const [levels, growths] = [await load("sectors"), await load("growths")];
  const total = await yearFigures(desk, region, inputText(desk, "total"));
  const names = inputTexts(desk, "sectors").map((one) => view.indicator(one));
  const realYear = lastCommonYear(growths);
  const usable = realYear !== undefined && levels.every((one) => one.has(realYear - 1));
  const rows = usable
    ? realRows(names, levels, growths, realYear)
    : nominalRows(names, levels, total);
  if (!rows) {
    const where = publicationNote(desk, inputText(desk, "total"), region);
    return {
      verdict: view.say(
        `不能计算：没有相邻两年同一口径的各产业增加值，也没有各产业可比价增速${where}。`,
        `Not computable: no two neighbouring years of the sectors' value added on one basis, nor their real growth${where}.`
      )
    };
  }
  const best = rows.cells.toSorted((a, b) => (b[1]?.value ?? 0) - (a[1]?.value ?? 0))[0];
  return {
    verdict: view.say(
      `${view.region(region)}${rows.year}年增长中拉动最大的是${best?.[0]?.text}（${best?.[1]?.text}个百分点）。`,
      `In ${rows.year} the strongest pull on the growth of ${view.region(region)} was ${lowerFirst(best?.[0]?.text ?? "")} (${best?.[1]?.text} percentage points).`
    ),
    paragraphs: [
      usable
        ? view.say(
            "按可比价：上年份额 × 公布的实际增速。",
            "At comparable prices: last year's share × printed real growth."
          )
        : view.say(
            "按现价：缺各产业可比价增速，拉动含价格变化，仅供参考。",
            "At current prices: the sectors' real growth is missing, so price changes are inside."
          )
    ],
    tables: [
      {
        caption: view.say(`${rows.year}年各产业的拉动`, `Pull of the sectors, ${rows.year}`),
        columns: [
          view.say("产业", "Sector"),
          view.say("拉动（百分点）", "Pull (points)"),
          view.say("贡献率（%）", "Contribution (%)")
        ],
        rows: rows.cells
      }
    ],
    keys: rows.keys
  };
}

interface SectorRows {
  readonly year: number;
  readonly cells: readonly (readonly AnswerCell[])[];
  readonly keys: readonly string[];
}

function realRows(
  names: readonly string[],
  levels: readonly YearFigures[],
  growths: readonly YearFigures[],
  year: number
): SectorRows | null {
  const before = levels.flatMap((one) => one.get(year - 1) ?? []);
  const now = growths.flatMap((one) => one.get(year) ?? []);
  const sum = before.reduce((total, {value}) => total + value, 0);
  const {value} = contributionsFromShares(
    before.map((figure) => figure.value / sum),
    now.map((figure) => figure.value)
  );
  return value && {year, cells: cellsOf(names, value), keys: keysOf([...before, ...now])};
}

function nominalRows(
  names: readonly string[],
  levels: readonly YearFigures[],
  total: YearFigures
): SectorRows | null {
  const years = [...total.keys()].sort((a, b) => b - a);
  const year = years.find((one) => levels.every((level) => comparable(level, one)));
  if (year === undefined) return null;
  const at = (when: number) => levels.flatMap((one) => one.get(when) ?? []);
  const [before, now] = [at(year - 1), at(year)];
  const {value} = contributionsOf(
    before.map((one) => one.value),
    now.map((one) => one.value)
  );
  return value && {year, cells: cellsOf(names, value), keys: keysOf([...before, ...now])};
}

function comparable(level: YearFigures, year: number): boolean {
  const [before, now] = [level.get(year - 1), level.get(year)];
  return (
    before !== undefined &&
    now !== undefined &&
    before.vintageId === now.vintageId &&
    !now.flags.includes("b")
  );
}

function cellsOf(
  names: readonly string[],
  {
    pulls,
    sharesPercent
  }: {
    readonly pulls: readonly number[];
    readonly sharesPercent: readonly number[] | null;
  }
): AnswerCell[][] {
  return names.map((name, i) => [
    words(name),
    number(pulls[i], 2, {signed: true}),
    number(sharesPercent?.[i], 1)
  ]);
}

function keysOf(figures: readonly KnownFigure[]): string[] {
  return figures.map(({key}) => key);
}
