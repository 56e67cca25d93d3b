import {type Convergence, convergenceOf} from "@xianzhi/methods/convergence";
import {inequalityOf, leaveOneOut} from "@xianzhi/methods/inequality";
import {lowerFirst} from "../sentences/quality.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import {type AskedDesk, inputText, membersOf} from "./desk.ts";
import {loadPanels, type Panel, panelText} from "./panels.ts";

/**
 * Answers whether the assessed counties draw together: Theil, Gini and the spread, year by year.
 */
export async function answerConvergence(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const regions = membersOf(desk, view.site.assessedGroup ?? "");
  const weight = view.indicator(inputText(desk, "weight"));
  const panels = await loadPanels(desk, regions);
  const [first, last] = [panels[0], panels.at(-1)];
  if (!first || !last) return {verdict: panelText(desk)};
  const rows = panels.map((panel) => panelRow(panel));
  const span =
    panels.length > 1
      ? convergenceOf(first.values, last.values, last.year - first.year).value
      : null;
  return {
    verdict: span ? spanText(desk, first, last, span) : oneYearText(desk),
    paragraphs: [
      view.say(
        `权重为${weight}。只有${regions.length}个单位，指数变化在10%以内是噪声；去一个单位的范围并列。跨普查或修订的年份不连起来读。`,
        `Weights: ${lowerFirst(weight)}. With ${regions.length} units a change below 10% of an index is noise; the leave-one-out range stands beside. Years across a census or a revision do not join.`
      )
    ],
    tables: [
      {
        caption: view.indicator(inputText(desk, "value")),
        columns: [
          view.say("年份", "Year"),
          view.say("泰尔T", "Theil T"),
          view.say("去一个单位的范围", "Leave one out"),
          view.say("基尼", "Gini"),
          view.say("加权变异系数", "Weighted CV")
        ],
        rows
      }
    ],
    keys: [...first.keys, ...last.keys]
  };
}

const noise = 0.1; // with a dozen units or fewer, a smaller move of an index says nothing

function spanText(
  {view}: AskedDesk,
  first: Panel,
  last: Panel,
  {sigmaStart, sigmaEnd, sigmaChange}: Pick<Convergence, "sigmaStart" | "sigmaEnd" | "sigmaChange">
): string {
  const years = `${first.year}–${last.year}`;
  const [from, to] = [sigmaStart.toFixed(4), sigmaEnd.toFixed(4)];
  const percent = (100 * Math.abs(sigmaEnd / sigmaStart - 1)).toFixed(1);
  if (Math.abs(sigmaEnd / sigmaStart - 1) < noise) {
    return view.say(
      `${years}年看不出趋同或分化：对数标准差由${from}到${to}，变动${percent}%，在10%的噪声以内。`,
      `${years} shows neither convergence nor divergence: the standard deviation of the logarithms went from ${from} to ${to}, a move of ${percent}% within the noise of 10%.`
    );
  }
  return sigmaChange < 0
    ? view.say(
        `${years}年趋同：对数标准差由${from}降到${to}（−${percent}%）。`,
        `${years} the units converged: the standard deviation of the logarithms fell from ${from} to ${to} (−${percent}%).`
      )
    : view.say(
        `${years}年分化：对数标准差由${from}升到${to}（+${percent}%）。`,
        `${years} the units drifted apart: the standard deviation of the logarithms rose from ${from} to ${to} (+${percent}%).`
      );
}

function oneYearText({view}: AskedDesk): string {
  return view.say(
    "只有一年各单位齐全，看不出变化。",
    "All units are there in one year only: no change can be seen."
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
