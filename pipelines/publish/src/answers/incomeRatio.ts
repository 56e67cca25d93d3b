import {theilSen} from "@xianzhi/methods/theilSen";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import {type AskedDesk, askedRegions, inputText, provinceOf, switchesOf} from "./desk.ts";
import {comparableSince} from "./figures.ts";

/** Answers whether the urban–rural income ratio falls, and how fast beside the benchmark's. */
export async function answerIncomeRatio(desk: AskedDesk): Promise<AnswerBody> {
  const {view, headline} = desk;
  const {base} = switchesOf(desk);
  const province = provinceOf(desk);
  const rows: AnswerCell[][] = [];
  for (const region of [...askedRegions(desk), province]) {
    const ratio = inputText(desk, "ratio");
    const figures = [...(await comparableSince(desk, region, ratio, base)).comparable];
    const [first, last] = [figures[0]?.[1], figures.at(-1)?.[1]];
    if (!first || !last || first === last) {
      const why = words(view.label("reasons", "MISSING_INPUT"));
      rows.push([words(view.region(region)), ...Array.from({length: 5}, () => words("—")), why]);
      continue;
    }
    const slope =
      theilSen(figures.map(([year, {value}]) => ({year, value}))).value?.slope ??
      (last.value - first.value) / (last.year - first.year);
    const ahead = Math.max(0, headline.deadline_year - last.year);
    rows.push([
      words(view.region(region)),
      words(`${first.year}–${last.year}`),
      number(first.value, 4, {key: first.key}),
      number(last.value, 4, {key: last.key}),
      number(slope, 4, {signed: true}),
      number(last.value + slope * ahead, 3),
      words(
        figures.length < 5 ? view.say("少于5年，不给区间", "fewer than 5 years: no interval") : ""
      )
    ]);
  }
  const own = rows.slice(0, -1).filter((row) => row[4]?.value != null);
  const falling = own.filter((row) => (row[4]?.value ?? 0) < 0).length;
  return {
    verdict:
      own.length === 0
        ? view.say(
            "不能回答：没有一个县（市）基年以后有两年城乡收入。",
            "Not computable: no county has both incomes in two years since the base year."
          )
        : view.say(
            `能计算的${own.length}个县（市）中${falling}个在下降。方案没有给出目标值，“够快”只能与全省比较。`,
            `Of ${own.length} counties that can be computed, ${falling} fall. The plan sets no target; “fast enough” can only be read against the province.`
          ),
    tables: [
      {
        caption: view.indicator(inputText(desk, "ratio")),
        columns: [
          view.say("地区", "Region"),
          view.say("年份", "Years"),
          view.say("首年", "First"),
          view.say("末年", "Last"),
          view.say("每年变化", "Change a year"),
          view.say(`推算${headline.deadline_year}年`, `Projected to ${headline.deadline_year}`),
          view.say("说明", "Note")
        ],
        rows
      }
    ]
  };
}
