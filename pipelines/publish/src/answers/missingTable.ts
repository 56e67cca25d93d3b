import {
  loadMissingSeries,
  nameGap,
  namePlaces,
  namePublication
} from "../facts/assessmentMissing.ts";
import type {AnswerTable} from "./answer.ts";
import {words} from "./cells.ts";
import type {AskedDesk} from "./desk.ts";

/** Returns the table of what the assessment of a year lacks, a row for each missing series. */
export async function missingTable(
  {view, marts}: AskedDesk,
  year: number,
  regions: number
): Promise<AnswerTable> {
  const series = await loadMissingSeries(marts, year);
  return {
    caption: view.say(`${year}年评价还缺的数`, `What the assessment of ${year} lacks`),
    columns: [
      view.say("指标", "Indicator"),
      view.say("权重", "Weight"),
      view.say("缺谁的数", "Whose figures"),
      view.say("缺的年份或原因", "Years, or why not"),
      view.say("见", "Published in")
    ],
    rows: series.map((one) => [
      words(view.indicator(one.indicatorId)),
      words(one.weights.join("/")),
      words(namePlaces(view, one, regions)),
      words(nameGap(view, one)),
      words(namePublication(view, one))
    ])
  };
}
