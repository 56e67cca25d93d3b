import type {AnswerBody, AnswerCell} from "./answer.ts";
import {figureCell, words} from "./cells.ts";
import {type AskedDesk, inputText} from "./desk.ts";
import {yearFigures} from "./figures.ts";
import {statementTable, statementVerdicts, statementWords} from "./statement.ts";

/**
 * Answers whether the two counties' urban areas have more residents than asked, and by which
 * number.
 */
export async function answerCities(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const id = inputText(desk, "statement");
  const rows = await statementVerdicts(desk, id);
  const {caution} = await statementWords(desk, id);
  const numbers: AnswerCell[][] = [];
  for (const {region} of rows) {
    const last = async (role: string) =>
      [...(await yearFigures(desk, region, inputText(desk, role))).values()].at(-1);
    const [urban, whole] = [await last("urban"), await last("whole")];
    numbers.push([
      words(view.region(region)),
      words(urban ? String(urban.year) : "—"),
      figureCell(view, urban),
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
            `按已公布的最近一年，${refuted.join("、")}的县域城镇常住人口都不到50万，城区人口只会更少：当时没有达到。城区人口本身没有公布到县。`,
            `In the latest published year even all urban residents of ${refuted.join(" and ")} are below 500,000, so the urban area was: not reached then. The urban area's own population is not published by county.`
          )
        : view.say(
            "暂无法判断：城区常住人口未公布，县域城镇人口只是上限。",
            "Cannot be judged: residents of the urban area are not published, and all urban residents are an upper bound only."
          ),
    paragraphs: [caution],
    tables: [
      statementTable(desk, view.say("判断", "Verdict"), rows),
      {
        caption: view.say(
          "用了哪个数，没用哪个数（万人）",
          "Which number was used, and which was not (10,000 persons)"
        ),
        columns: [
          view.say("地区", "Region"),
          view.say("年份", "Year"),
          view.say(
            "县域城镇常住人口（用作上限）",
            "Urban residents of the county (upper bound, used)"
          ),
          view.say("年份", "Year"),
          view.say("全县常住人口（不用）", "All residents (not used)")
        ],
        rows: numbers
      }
    ]
  };
}
