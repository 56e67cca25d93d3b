import {selectOne} from "./choices.ts";
import {makeChooser, type Chooser} from "./chooser.ts";
import {element} from "./element.ts";
import {ignoredNotice} from "./ignoredNotice.ts";
import type {VerdictCase} from "./verdictCase.ts";
import {
  defaultChoice,
  listBenchmarks,
  listProjectedYears,
  readVerdictChoice,
  writeVerdictChoice,
  type VerdictChoice
} from "./verdictChoice.ts";
import {verdictWords} from "./verdictWords.ts";

/**
 * Returns the form with the plan's switches. It starts from the page's address, keeps the address
 * up to date, and names what of it could not be understood.
 */
export function verdictChooser(verdictCase: VerdictCase): Chooser<VerdictChoice> {
  const {settings, comparison} = verdictCase;
  const say = verdictWords(comparison.language);
  const {choice, ignored} = readVerdictChoice(location.search, verdictCase);
  const years = listProjectedYears(verdictCase).map(String);
  const base = selectOne(say.baseYear, settings.baseYears, String(choice.baseYear));
  const rule = selectOne(say.rule, settings.periodRules, choice.rule);
  const benchmark = selectOne(say.benchmark, listBenchmarks(verdictCase), choice.benchmark);
  const projected = selectOne(
    say.projected,
    years.map((id) => ({id, name: id})),
    String(choice.projected)
  );
  const nameOf = (id: string) => settings.readings.find((one) => one.id === id)?.name ?? id;
  const measures = settings.measures.map(({id, name, readings}) => ({
    id,
    ...selectOne(
      say.reading(name),
      readings.map((reading) => ({id: reading, name: nameOf(reading)})),
      choice.readings.get(id) ?? ""
    )
  }));
  const form = element(
    "form",
    {class: "chooser"},
    ...ignoredNotice(say.ignored, ignored),
    element("div", {}, base.node, rule.node, benchmark.node, projected.node),
    element("div", {}, ...measures.map(({node}) => node)),
    element("button", {type: "reset"}, say.reset)
  );
  const read = (): VerdictChoice => ({
    baseYear: Number(base.chosen()),
    rule: rule.chosen(),
    benchmark: benchmark.chosen(),
    readings: new Map(measures.map(({id, chosen}) => [id, chosen()])),
    projected: Number(projected.chosen())
  });
  const chooser = makeChooser(form, read, (value) => writeVerdictChoice(value, verdictCase));
  form.addEventListener("reset", (event) => {
    event.preventDefault(); // the first options are not always the plan's
    const preset = defaultChoice(verdictCase);
    base.choose(String(preset.baseYear));
    rule.choose(preset.rule);
    benchmark.choose(preset.benchmark);
    projected.choose(String(preset.projected));
    for (const {id, choose} of measures) choose(preset.readings.get(id) ?? "");
    form.dispatchEvent(new Event("input"));
  });
  return chooser;
}
