import {convergenceOf} from "@xianzhi/methods/convergence";
import {inequalityOf, leaveOneOut} from "@xianzhi/methods/inequality";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import {type AskedDesk, inputText, membersOf} from "./desk.ts";
import {type YearFigures, yearFigures} from "./figures.ts";

/** One year's values and weights of all regions, in one order. */
interface Panel {
  readonly year: number;
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly keys: readonly string[];
}

/** Answers whether the assessed counties draw together: Theil, Gini and the spread, year by year. */
export async function answerConvergence(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const panels = await loadPanels(desk, membersOf(desk, view.site.assessedGroup ?? ""));
  const [first, last] = [panels[0], panels.at(-1)];
  if (!first || !last) return {verdict: panelText(desk)};
  const rows = panels.map((panel) => panelRow(panel));
  const span =
    panels.length > 1
      ? convergenceOf(first.values, last.values, last.year - first.year).value
      : null;
  return {
    verdict: span
      ? span.sigmaChange < 0
        ? view.say(
            `${first.year}–${last.year}年差距缩小：对数标准差由${span.sigmaStart.toFixed(4)}降到${span.sigmaEnd.toFixed(4)}。`,
            `${first.year}–${last.year} the spread narrowed: the standard deviation of the logarithms fell from ${span.sigmaStart.toFixed(4)} to ${span.sigmaEnd.toFixed(4)}.`
          )
        : view.say(
            `${first.year}–${last.year}年没有缩小：对数标准差由${span.sigmaStart.toFixed(4)}到${span.sigmaEnd.toFixed(4)}。`,
            `${first.year}–${last.year} it did not narrow: the standard deviation of the logarithms went from ${span.sigmaStart.toFixed(4)} to ${span.sigmaEnd.toFixed(4)}.`
          )
      : view.say(
          "只有一年八县（市）齐全，看不出变化。",
          "All eight are there in one year only: no change can be seen."
        ),
    paragraphs: [
      view.say(
        "权重为常住人口。只有八个单位，指数变化在10%以内是噪声；去一县的范围并列。跨普查或修订的年份不连起来读。",
        "Weights are residents. With eight units a change below 10 % of an index is noise; the leave-one-out range stands beside. Years across a census or a revision do not join."
      )
    ],
    tables: [
      {
        caption: view.indicator(inputText(desk, "value")),
        columns: [
          view.say("年份", "Year"),
          view.say("泰尔T", "Theil T"),
          view.say("去一县范围", "Leave one out"),
          view.say("基尼", "Gini"),
          view.say("加权变异系数", "Weighted CV")
        ],
        rows
      }
    ],
    keys: [...first.keys, ...last.keys]
  };
}

/** Returns the years after the base in which every region has value and weight, ascending. */
export async function loadPanels(desk: AskedDesk, regions: readonly string[]): Promise<Panel[]> {
  const load = (role: string): Promise<YearFigures[]> =>
    Promise.all(regions.map((region) => yearFigures(desk, region, inputText(desk, role))));
  const [values, weights] = [await load("value"), await load("weight")];
  const years = [...(values[0]?.keys() ?? [])].filter((year) =>
    [...values, ...weights].every((one) => one.has(year))
  );
  const vintageAt = (year: number) => values.map((one) => one.get(year)?.vintageId).join();
  const last = years.at(-1);
  return years
    .filter(
      (year) =>
        last !== undefined &&
        vintageAt(year) === vintageAt(last) &&
        !crossesCensus(desk, regions, year, last)
    )
    .map((year) => {
      const at = (list: readonly YearFigures[]) => list.flatMap((one) => one.get(year) ?? []);
      const [value, weight] = [at(values), at(weights)];
      return {
        year,
        values: value.map((one) => one.value),
        weights: weight.map((one) => one.value),
        keys: [...value, ...weight].map(({key}) => key)
      };
    });
}

/** Returns why no year is complete, with the publication that would complete one. */
export function panelText({view, inputs}: AskedDesk): string {
  const name = view.indicator(String(inputs["value"]));
  return view.say(
    `不能计算：没有一年八县（市）的${name}和常住人口齐全（见《周口统计年鉴》分县表）。`,
    `Not computable: in no year do all eight have ${name} and residents (Zhoukou Statistical Yearbook, by county).`
  );
}

function crossesCensus(
  {view, inputs}: AskedDesk,
  regions: readonly string[],
  from: number,
  to: number
): boolean {
  const named = [inputs["value"], inputs["weight"]];
  return view.site.breaks.some(
    ({year, indicatorId, regionId, kind}) =>
      kind !== "kind" &&
      named.includes(indicatorId) &&
      (regionId === null || regions.includes(regionId)) &&
      from < year &&
      year <= to
  );
}

function panelRow({year, values, weights}: Panel): AnswerCell[] {
  const {value} = inequalityOf(values, weights);
  const range = leaveOneOut(values, weights, "theilT").value;
  return [
    number(year, 0),
    number(value?.theilT, 5),
    words(range ? `${range.low.toFixed(5)}–${range.high.toFixed(5)}` : "—"),
    number(value?.gini, 4),
    number(value?.williamson, 4)
  ];
}
