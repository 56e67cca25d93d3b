import {drawRankIntervals} from "@xianzhi/charts/rankIntervals";
import type {Assessment} from "./assessment.ts";
import {element} from "./element.ts";
import {frameChart} from "./figureFrame.ts";
import {writeNumber} from "./numbers.ts";
import {readPoints} from "./pointTips.ts";
import {plainWeighing, weigh, type Standing} from "./weightsScenario.ts";
import type {WeightsChoice} from "./weightsChoice.ts";
import {textTable} from "./textTable.ts";
import {weightsWords} from "./weightsWords.ts";

/** Returns ranks and their ranges under the chosen weights, beside the published ones. */
export function weightsView(assessment: Assessment, {year, weighing}: WeightsChoice): HTMLElement {
  const say = weightsWords(assessment.language);
  const sheets = assessment.sheets(year);
  const {rules} = assessment;
  if (rules === null || sheets.length === 0) return element("p", {class: "notice"}, say.absent);
  const standings = weigh(sheets, weighing, rules);
  const published = weigh(sheets, plainWeighing(rules.levelWeight), rules);
  const rows = standings.flatMap(({regionId, rank, best, worst}) => {
    if (rank === null || best === null || worst === null) return [];
    const name = assessment.nameOf(regionId);
    const text = `${rank} (${best}–${worst})`;
    const [low, high] = [Math.min(best, rank), Math.max(worst, rank)];
    return [{name, rank, best: low, worst: high, text, tip: `${name} ${text}`}];
  });
  const table = tableOf(assessment, standings, published);
  if (rows.length === 0) {
    const least = Math.round(rules.leastCoverage * 100);
    return element("div", {}, element("p", {class: "notice"}, say.nobody(least)), table);
  }
  const chart = frameChart(drawRankIntervals(rows, {document, description: say.chart}), {
    title: say.totals,
    subtitle: say.subtitle(year),
    note: say.totalsNote(Math.round(rules.leastCoverage * 100))
  });
  readPoints(chart);
  return element("div", {}, chart, table);
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
