import {readUrlState, writeQuery} from "./urlState.ts";
import type {Option} from "./choices.ts";
import type {VerdictCase} from "./verdictCase.ts";

/** The switches of a scenario; the address says the same. */
export interface VerdictChoice {
  readonly baseYear: number;
  readonly rule: string; // cumulative or yearly
  readonly benchmark: string; // a region
  readonly readings: ReadonlyMap<string, string>; // by measure
  readonly projected: number; // the year trends are continued to
}

const span = 10; // years a trend may be continued past the deadline

/** Returns what the counties can be compared with: the plan's benchmarks, then other regions. */
export function listBenchmarks({settings, comparison}: VerdictCase): Option[] {
  const named = settings.benchmarks.map(({id}) => id);
  const others = comparison.regions.filter(
    ({id, isAssessed}) => !isAssessed && !named.includes(id)
  );
  return [...settings.benchmarks, ...others.map(({id, short}) => ({id, name: short}))];
}

/** Returns the years a trend can be continued to. */
export function listProjectedYears({settings, comparison}: VerdictCase): number[] {
  const last = Math.max(0, ...comparison.indicators.map(({lastYear}) => lastYear));
  const first = Math.max(last + 1, settings.deadline ?? 0);
  return Array.from({length: span + 1}, (_, i) => first + i);
}

/** Returns the plan's own switches. */
export function defaultChoice(verdictCase: VerdictCase): VerdictChoice {
  const {baseYears, periodRules, benchmarks, measures} = verdictCase.settings;
  return {
    baseYear: Number(baseYears[0]?.id ?? 0),
    rule: periodRules[0]?.id ?? "",
    benchmark: benchmarks[0]?.id ?? "",
    readings: new Map(measures.map(({id, readings}) => [id, readings[0] ?? ""])),
    projected: listProjectedYears(verdictCase)[0] ?? 0
  };
}

/** Returns the choice an address makes, `?b=2020&y=yearly&r=410000&k=inc_urb:amount&p=2030`. */
export function readVerdictChoice(
  query: string,
  verdictCase: VerdictCase
): {readonly choice: VerdictChoice; readonly ignored: readonly string[]} {
  const {baseYears, periodRules, measures} = verdictCase.settings;
  const state = readUrlState(query, {
    b: (value) => baseYears.some(({id}) => id === value),
    y: (value) => periodRules.some(({id}) => id === value),
    r: (value) => listBenchmarks(verdictCase).some(({id}) => id === value),
    k: (value) => measures.some(({id, readings}) => readings.some((k) => `${id}:${k}` === value)),
    p: (value) => listProjectedYears(verdictCase).some((year) => String(year) === value)
  });
  const preset = defaultChoice(verdictCase);
  const [baseYear = preset.baseYear] = state.values("b").map(Number);
  const [rule = preset.rule] = state.values("y");
  const [benchmark = preset.benchmark] = state.values("r");
  const [projected = preset.projected] = state.values("p").map(Number);
  const chosen = state.values("k").map((value) => {
    const [id = "", reading = ""] = value.split(":");
    return [id, reading] as const;
  });
  const readings = new Map([...preset.readings, ...chosen]);
  return {choice: {baseYear, rule, benchmark, readings, projected}, ignored: state.ignored};
}

/** Returns the query of an address that makes this choice; what the plan says is left out. */
export function writeVerdictChoice(choice: VerdictChoice, verdictCase: VerdictCase): string {
  const preset = defaultChoice(verdictCase);
  const changed = [...choice.readings].filter(([id, one]) => preset.readings.get(id) !== one);
  const list = (own: string | number, usual: string | number) =>
    own === usual ? [] : [String(own)];
  return writeQuery({
    b: list(choice.baseYear, preset.baseYear),
    y: list(choice.rule, preset.rule),
    r: list(choice.benchmark, preset.benchmark),
    k: changed.map(([id, reading]) => `${id}:${reading}`),
    p: list(choice.projected, preset.projected)
  });
}
