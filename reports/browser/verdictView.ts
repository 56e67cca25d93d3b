import type {Option} from "./choices.ts";
import {element} from "./element.ts";
import {writeNumber} from "./numbers.ts";
import {textTable} from "./textTable.ts";
import type {VerdictCase} from "./verdictCase.ts";
import {verdictCell} from "./verdictCell.ts";
import {defaultChoice, listBenchmarks, type VerdictChoice} from "./verdictChoice.ts";
import {continueTrend, judgeChoice} from "./verdictScenario.ts";
import {verdictWords} from "./verdictWords.ts";

/** Returns the verdicts under the chosen switches, and the trends continued. */
export function verdictView(verdictCase: VerdictCase, choice: VerdictChoice): HTMLElement {
  const {comparison, settings} = verdictCase;
  const say = verdictWords(comparison.language);
  if (settings.measures.length === 0) return element("p", {class: "notice"}, say.absent);
  const nameOf = (list: readonly Option[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  const benchmark = nameOf(listBenchmarks(verdictCase), choice.benchmark);
  return element(
    "div",
    {},
    element(
      "h2",
      {},
      say.verdicts(choice.baseYear, nameOf(settings.periodRules, choice.rule), benchmark)
    ),
    verdictTable(verdictCase, choice),
    element("h2", {}, say.projections(choice.projected)),
    projectionTable(verdictCase, choice),
    element("p", {class: "note"}, say.projectionNote)
  );
}

function verdictTable(verdictCase: VerdictCase, choice: VerdictChoice): HTMLElement {
  const {comparison, settings} = verdictCase;
  const say = verdictWords(comparison.language);
  const preset = defaultChoice(verdictCase);
  const rows = assessedRegions(verdictCase).map(({id, short}) => [
    short,
    ...settings.measures.map((measure) => {
      const judged = judgeChoice(verdictCase, id, measure.id, choice);
      const usual = judgeChoice(verdictCase, id, measure.id, preset).outcome;
      const differs = usual.verdict !== judged.outcome.verdict;
      return verdictCell(comparison, measure.id, choice, {...judged, differs});
    })
  ]);
  return textTable([say.area, ...settings.measures.map(({name}) => name)], rows);
}

function projectionTable(
  {comparison, settings}: VerdictCase,
  {projected}: VerdictChoice
): HTMLElement {
  const {language, indicators, reason} = comparison;
  const say = verdictWords(language);
  const heads = settings.measures.map(({id, name}) => {
    const unit = indicators.find((indicator) => indicator.id === id)?.unit ?? "";
    return unit === "" ? name : `${name} ${unit}`;
  });
  const rows = assessedRegions({comparison}).map((region) => [
    region.short,
    ...settings.measures.map(({id}) => {
      const decimals = indicators.find((indicator) => indicator.id === id)?.decimals ?? 0;
      const {point, hasInterval, reason: why} = continueTrend(comparison, region.id, id, projected);
      if (point === null) return `… ${reason(why)}`;
      const write = (value: number): string => writeNumber(value, decimals, language);
      const range = hasInterval ? say.interval(write(point.low), write(point.high)) : "";
      return write(point.value) + range;
    })
  ]);
  return textTable([say.area, ...heads], rows, say.projections(projected));
}

function assessedRegions({comparison}: Pick<VerdictCase, "comparison">) {
  return comparison.regions.filter(({isAssessed}) => isAssessed);
}
