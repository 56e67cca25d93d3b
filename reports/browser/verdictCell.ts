import type {Outcome} from "@xianzhi/methods/spanOutcomes";
import type {Judged} from "@xianzhi/methods/switches";
import type {Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import type {Language} from "./language.ts";
import type {VerdictChoice} from "./verdictChoice.ts";
import {writeVerdict} from "./verdictText.ts";
import {verdictWords} from "./verdictWords.ts";

/** What was judged of a region's measure, and whether the plan's own reading says otherwise. */
export interface JudgedCell extends Judged {
  readonly differs: boolean;
}

/** Returns a verdict as its tag, the years it was decided over, and whether it is another one. */
export function verdictCell(
  {language, reason}: Comparison,
  measure: string,
  {baseYear, rule, readings}: VerdictChoice,
  {outcome, tally, yearsAsked, differs}: JudgedCell
): HTMLElement {
  const say = verdictWords(language);
  const kind = readings.get(measure) ?? "";
  const isYearly = rule === "yearly";
  // A lead over the whole span is not what the yearly rule judged.
  const lead = isYearly ? null : outcome.lead;
  const {className, full, word} = writeVerdict(
    {...outcome, kind},
    language,
    (code) => lackOf(outcome, language) ?? reason(code)
  );
  const isJudged = outcome.verdict !== null;
  const said = isJudged && lead === null ? word : full;
  const text = kind === "amount" ? withoutPoints(said) : said;
  const shown = isJudged
    ? element("span", {class: `tag ${className}`}, text)
    : element("small", {}, text);
  const years = isYearly ? say.years(tally.above, yearsAsked) : "";
  const span = `${baseYear}–${outcome.endYear}${years}`;
  const isDated = isJudged && outcome.endYear !== null;
  return element(
    "div",
    {class: "stacked"},
    shown,
    ...(isDated ? [element("small", {}, span)] : []),
    ...(differs ? [element("small", {}, `⇄ ${say.differs}`)] : [])
  );
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
