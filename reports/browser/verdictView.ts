import type {Outcome} from "@xianzhi/methods/spanOutcomes";
import type {Judged} from "@xianzhi/methods/switches";
import type {Option} from "./choices.ts";
import type {Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import type {Language} from "./language.ts";
import {writeNumber} from "./numbers.ts";
import {textTable} from "./textTable.ts";
import type {VerdictCase} from "./verdictCase.ts";
import {defaultChoice, listBenchmarks, type VerdictChoice} from "./verdictChoice.ts";
import {continueTrend, judgeChoice} from "./verdictScenario.ts";
import {writeVerdict} from "./verdictText.ts";
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
      const differs = usual.verdict === judged.outcome.verdict ? "" : ` ⇄ ${say.differs}`;
      return verdictText(comparison, measure.id, choice, judged) + differs;
    })
  ]);
  return textTable([say.area, ...settings.measures.map(({name}) => name)], rows);
}

function verdictText(
  {language, reason}: Comparison,
  measure: string,
  {baseYear, rule, readings}: VerdictChoice,
  {outcome, tally, yearsAsked}: Judged
): string {
  const kind = readings.get(measure) ?? "";
  const isYearly = rule === "yearly";
  // A lead over the whole span is not what the yearly rule judged.
  const lead = isYearly ? null : outcome.lead;
  const {full, word} = writeVerdict(
    {...outcome, kind},
    language,
    (code) => lackOf(outcome, language) ?? reason(code)
  );
  const said = outcome.verdict !== null && lead === null ? word : full;
  const text = kind === "amount" ? withoutPoints(said) : said;
  if (outcome.verdict === null || outcome.endYear === null) return text;
  const years = isYearly ? verdictWords(language).years(tally.above, yearsAsked) : "";
  return `${text} (${baseYear}–${outcome.endYear}${years})`;
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

// Whose figure is missing says more than that one is; a break or a mixed vintage has its own words.
function lackOf({lacking, lackingYear, reason}: Outcome, language: Language): string | null {
  if (lacking === null || !/^(MISSING_INPUT|BENCHMARK_MISSING)$/.test(reason ?? "")) return null;
  return verdictWords(language).lacking[lacking](lackingYear ?? 0);
}

// An amount leads by yuan, not by points.
function withoutPoints(text: string): string {
  return text.replace(/ ?(个百分点|pp)$/, "");
}
