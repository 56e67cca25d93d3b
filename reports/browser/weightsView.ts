import type {Assessment} from "./assessment.ts";
import {element} from "./element.ts";
import {frameChart} from "./figureFrame.ts";
import {writeNumber} from "./numbers.ts";
import {readPoints} from "./pointTips.ts";
import {plainWeighing, weigh, type Standing} from "./weightsScenario.ts";
import type {WeightsChoice} from "./weightsChoice.ts";
import {textTable} from "./textTable.ts";
import {weightsWords} from "./weightsWords.ts";
import {whenSeen} from "./whenSeen.ts";

/**
 * Returns totals and ranks under the chosen weights, beside the published ones, and below them the
 * ranges of the ranks; these are drawn when they are scrolled to.
 */
export function weightsView(assessment: Assessment, {year, weighing}: WeightsChoice): HTMLElement {
  const say = weightsWords(assessment.language);
  const sheets = assessment.sheets(year);
  const {rules} = assessment;
  if (rules === null || sheets.length === 0) return element("p", {class: "notice"}, say.absent);
  const standings = weigh(sheets, weighing, rules);
  const published = weigh(sheets, plainWeighing(rules.levelWeight), rules);
  const table = tableOf(assessment, standings, published);
  const least = Math.round(rules.leastCoverage * 100);
  const rows = rowsOf(assessment, standings);
  if (rows.length === 0) {
    return element("div", {}, element("p", {class: "notice"}, say.nobody(least)), table);
  }
  const place = element("div", {class: "chart-place"});
  whenSeen(place, () => {
    void import("./chartForms.ts").then(({drawRankIntervals}) => {
      const chart = drawRankIntervals(rows, {document, description: say.chart});
      const words = {title: say.totals, subtitle: say.subtitle(year), note: say.totalsNote(least)};
      place.replaceChildren(frameChart(chart, words));
      readPoints(place);
    });
  });
  return element("div", {}, table, place);
}

function rowsOf({nameOf}: Assessment, standings: readonly Standing[]) {
  return standings.flatMap(({regionId, rank, best, worst}) => {
    if (rank === null || best === null || worst === null) return [];
    const name = nameOf(regionId);
    const text = `${rank} (${best}–${worst})`;
    const [low, high] = [Math.min(best, rank), Math.max(worst, rank)];
    return [{name, rank, best: low, worst: high, text, tip: `${name} ${text}`}];
  });
}

function tableOf(
  {language, nameOf}: Assessment,
  standings: readonly Standing[],
  published: readonly Standing[]
): HTMLElement {
  const say = weightsWords(language);
  const write = (value: number | null): string =>
    value === null ? "…" : writeNumber(value, 1, language);
  const rows = standings.map(({regionId, total, coverage, rank, best, worst}, i) => {
    const place = rank === null ? say.unranked : `${rank} (${best ?? rank}–${worst ?? rank})`;
    const before = published[i];
    const texts = [
      write(total),
      place,
      `${write(before?.total ?? null)} / ${before?.rank ?? "…"}`,
      `${Math.round(coverage * 100)} %`
    ];
    return [nameOf(regionId), ...texts];
  });
  return textTable([say.area, say.total, say.rank, say.declared, say.coverage], rows, say.totals);
}
