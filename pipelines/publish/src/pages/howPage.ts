import type {FigureOrigin, HowFacts} from "../facts/howFacts.ts";
import {html, type Html, join} from "../html.ts";
import type {Change, Figure} from "../marts/figures.ts";
import {formatNumber} from "../numbers.ts";
import {writeCrumbs} from "../parts/crumbs.ts";
import {fold} from "../parts/fold.ts";
import {lineageOf} from "../parts/lineage.ts";
import {cellLink, indicatorLink, sourceLink} from "../parts/links.ts";
import {rivalTable} from "../parts/rivalTable.ts";
import {changeArithmetic} from "../parts/changeArithmetic.ts";
import {figureAnchor, paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {amountOf} from "../sentences/indicatorSentence.ts";
import {dimensionName} from "../sentences/dimension.ts";
import {writeInputs, writeRule} from "../sentences/origin.ts";
import {writeReason} from "../sentences/reason.ts";
import type {View} from "../view.ts";

/** Plans the page that says how each figure of a region came about. */
export function planHowPage(facts: HowFacts): PagePlan {
  return {
    pathOf: (language) => paths.how(language, facts.region.id),
    facts,
    render: (view) => renderHowPage(view, facts)
  };
}

/**
 * Returns one section a figure: its cell or formula, the rivals, the change and the verdict. They
 * are folded by indicator: a region has hundreds of figures, and a reader comes for one. A browser
 * unfolds what an address names.
 */
export function renderHowPage(view: View, {region, byIndicator}: HowFacts): PageBody {
  const name = view.word(region.name);
  const title = view.say(`${name}：数字的来由`, `${name}: how the figures came about`);
  const figures = byIndicator.reduce((sum, {origins}) => sum + origins.length, 0);
  const lede = view.say(
    `${byIndicator.length}项指标的${figures}个数，一个一节：取自哪个来源的哪一格，或由哪个公式推算；别的来源给出什么数，为什么用这一个；比上年的变化和与上级的比较怎么算。`,
    `${figures} figures of ${byIndicator.length} indicators, a section each: the cell it was read from or the formula that derives it, what other sources print and why this one is used, and how its change and its verdict were computed.`
  );
  const shown = view.site.dimensions.flatMap(({id}) => {
    const group = byIndicator.filter(
      ({indicatorId}) => view.site.indicators.get(indicatorId)?.dimension === id
    );
    return group.length === 0 ? [] : [{id, group}];
  });
  const content = html`${writeCrumbs(view, [
    ...lineageOf(view, region),
    {name: view.word(region.short), path: paths.region(view.language, region.id)}
  ])}<h1>${title}</h1>
<p>${lede}</p>
<div class="how">${shown.map(
    ({id, group}) =>
      html`<h2 id="${id}">${dimensionName(view, id)}</h2>
${group.map((one) => writeIndicator(view, one))}`
  )}</div>`;
  return {title, description: title, content};
}

function writeIndicator(
  view: View,
  {indicatorId, origins}: HowFacts["byIndicator"][number]
): Html {
  const years = origins.flatMap(({figure}) => figure.year ?? []).toSorted((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? String(first ?? "") : `${first ?? ""}–${last ?? ""}`;
  const count = view.say(
    `${span}，${origins.length}个数`,
    `${span}, ${origins.length} ${origins.length === 1 ? "figure" : "figures"}`
  );
  return fold(
    {title: view.indicator(indicatorId), level: 3, note: count, id: indicatorId},
    html`<p class="note">${indicatorLink(view, indicatorId, view.say("看这项指标", "The indicator’s page"))}</p>
${origins.map((origin) => writeOrigin(view, origin))}`
  );
}

function writeOrigin(view: View, {figure, rivals, inputs, change}: FigureOrigin): Html {
  const {indicatorId, period, value} = figure;
  const shown = value === null ? writeReason(view, figure.reason) : amountOf(view, figure, value);
  const facts = [statusOf(view, figure), vintageOf(view, figure), scopeOf(view, figure)];
  return html`<section id="${figureAnchor(indicatorId, period)}"><h4>${period} · ${shown}</h4>
<p>${figure.origin === "derived" ? writeFormula(view, figure, inputs) : writeCellOrigin(view, figure)}
<small>${join(
    facts.filter((fact) => fact !== ""),
    view.say("；", "; ")
  )}</small></p>
${rivals.length > 1 && rivalTable(view, rivals, writeRule)}
${change !== null && isTold(change) && changeArithmetic(view, figure, change)}</section>
`;
}

function isTold(change: Change): boolean {
  return change.previousValue !== null || change.change !== null;
}

function writeFormula(view: View, figure: Figure, inputs: FigureOrigin["inputs"]): Html {
  const formula = view.site.indicators.get(figure.indicatorId)?.formula;
  const rule = formula === undefined ? "" : view.word(formula);
  return html`${view.say("推算", "Derived")}${rule !== "" && html`${view.say("：", ": ")}<code>${rule}</code>`}${
    inputs.length > 0 &&
    html`${view.say("；代入：", "; with numbers: ")}${writeInputs(view, inputs)}`
  }${figure.value !== null && html` = ${amountOf(view, figure, figure.value)}`}`;
}

function writeCellOrigin(view: View, figure: Figure): Html {
  const {cell, rawText, rawUnit, label} = figure;
  if (cell === null) return html`${writeReason(view, figure.reason)}`;
  const printed = `${rawText ?? ""}${rawUnit === null ? "" : ` ${rawUnit}`}`;
  const sheet = cell.sheet === "" ? "" : `${cell.sheet}!`;
  const place = view.say(
    `${cell.file} ${sheet}第${cell.row}行第${cell.column}列`,
    `${cell.file} ${sheet}row ${cell.row}, column ${cell.column}`
  );
  return html`${view.say("原表：", "Printed: ")}${cellLink(view, cell, html`<span lang="zh-CN">“${printed}”</span>`)} ${
    label !== null && html`(<span lang="zh-CN">${label}</span>)`
  } · ${sourceLink(view, cell.sourceId)} · <small>${place}</small>`;
}

function statusOf(view: View, {status}: Figure): string {
  return status === null ? "" : view.label("statuses", status);
}

function vintageOf(view: View, {vintageId}: Figure): string {
  return vintageId === null ? "" : view.label("vintages", vintageId);
}

function scopeOf(view: View, {scope, halfUnit}: Figure): string {
  const rounding =
    halfUnit === null || halfUnit === 0
      ? ""
      : view.say("修约误差±", "rounding ±") + formatNumber(halfUnit, decimalsOf(halfUnit));
  const named = scope === null ? "" : view.say(`口径：${scope}`, `scope: ${scope}`);
  return [rounding, named].filter((text) => text !== "").join(view.say("；", "; "));
}

function decimalsOf(halfUnit: number): number {
  return Math.max(0, Math.min(8, -Math.floor(Math.log10(halfUnit * 1.000001))));
}
