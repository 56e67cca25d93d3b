import {lowerFirst} from "../sentences/quality.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {figureCell, words} from "./cells.ts";
import {type AskedDesk, inputText, unitOf} from "./desk.ts";
import {yearFigures} from "./figures.ts";
import {statementTable, statementVerdicts, statementWords} from "./statement.ts";

/**
 * Answers whether regions reach what a statement asks of a part that nobody publishes, by a figure
 * that cannot be below it, and by which number.
 */
export async function answerUpperBound(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const id = inputText(desk, "statement");
  const name = view.indicator(inputText(desk, "bound"));
  const rows = await statementVerdicts(desk, id);
  const {target, caution} = await statementWords(desk, id);
  const numbers: AnswerCell[][] = [];
  for (const {region} of rows) {
    const last = async (role: string) =>
      [...(await yearFigures(desk, region, inputText(desk, role))).values()].at(-1);
    const [bound, whole] = [await last("bound"), await last("whole")];
    numbers.push([
      words(view.region(region)),
      words(bound ? String(bound.year) : "—"),
      figureCell(view, bound),
      words(whole ? String(whole.year) : "—"),
      figureCell(view, whole)
    ]);
  }
  const refuted = rows
    .filter(({verdict}) => verdict.endsWith("AGAINST"))
    .map(({region}) => view.region(region));
  return {
    verdict:
      refuted.length > 0
        ? view.say(
            `按已公布的最近一年，${refuted.join("、")}的${name}都够不上“${target}”，所问的只是其中一部分，更够不上：当时没有达到。`,
            `In the latest published year the ${lowerFirst(name)} of ${refuted.join(" and ")} fell short of “${target}”, and what is asked is only a part of it: not reached then.`
          )
        : view.say(
            `暂无法判断：所问的数没有公布，${name}只是上限。`,
            `Cannot be judged: what is asked is not published, and the ${lowerFirst(name)} is an upper bound only.`
          ),
    paragraphs: [caution],
    tables: [
      statementTable(desk, view.say("判断", "Verdict"), rows),
      {
        caption: view.say("用了哪个数，没用哪个数", "Which number was used, and which was not"),
        columns: [
          view.say("地区", "Region"),
          view.say("年份", "Year"),
          view.say(
            `${headOf(desk, "bound")}，用作上限`,
            `${headOf(desk, "bound")}, upper bound, used`
          ),
          view.say("年份", "Year"),
          view.say(`${headOf(desk, "whole")}，不用`, `${headOf(desk, "whole")}, not used`)
        ],
        rows: numbers
      }
    ]
  };
}

function headOf(desk: AskedDesk, role: string): string {
  const [name, unit] = [
    desk.view.indicator(inputText(desk, role)),
    unitOf(desk, inputText(desk, role))
  ];
  return desk.view.say(`${name}（${unit}）`, `${name} (${unit})`);
}
