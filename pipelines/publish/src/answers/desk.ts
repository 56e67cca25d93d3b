import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import type {PlanQuestion} from "@xianzhi/catalog/planQuestions";
import type {Marts} from "../marts/marts.ts";
import type {View} from "../view.ts";

/** What a question may be asked about; what is not given is the plan's default. */
export interface AskOptions {
  readonly region?: string; // one region instead of all assessed ones
  readonly period?: number; // last year to look at
  readonly base?: number;
  readonly benchmark?: string; // of the plan's benchmarks
  readonly rule?: string; // cumulative or yearly
  readonly scope?: string; // of the plan's scopes: whose increase
  readonly reading?: string; // pp, percent, amount or real
}

/** Where questions are answered: the marts, the words of one language, the plan's switches. */
export interface Desk {
  readonly marts: Marts;
  readonly before: Marts | null; // of the release published before
  readonly view: View;
  readonly headline: PlanHeadline;
  readonly questions: readonly PlanQuestion[];
  readonly options: AskOptions;
}

/** A desk with one question on it. */
export interface AskedDesk extends Desk {
  readonly inputs: PlanQuestion["inputs"]; // indicators, groups and statements by role
}

/** Returns the one text a question names in a role. Throws RangeError without one. */
export function inputText(desk: AskedDesk, role: string): string {
  const [text] = inputTexts(desk, role);
  if (text === undefined) throw new RangeError(`missing input of the question: ${role}`);
  return text;
}

/** Returns the texts a question names in a role, in order. */
export function inputTexts({inputs}: AskedDesk, role: string): readonly string[] {
  const value = inputs[role] ?? [];
  return [value].flat().map(String);
}

/** Returns the short name of the indicator a question names in a role. */
export function shortName(desk: AskedDesk, role: string): string {
  const id = inputText(desk, role);
  const indicator = desk.view.site.indicators.get(id);
  return indicator === undefined ? id : desk.view.word(indicator.short);
}

/** Returns the unit of an indicator, "" for one that the catalogue does not have. */
export function unitOf({view}: Desk, indicator: string): string {
  const unit = view.site.indicators.get(indicator)?.unit;
  return unit === undefined ? "" : view.word(unit);
}

/** The switches a question is answered under. */
export interface Switches {
  readonly base: number;
  readonly rule: string;
  readonly benchmark: string;
  readonly benchmarkRegion: string | null; // null: not loaded
}

/** Returns the switches asked for. Throws RangeError for one that the plan does not have. */
export function switchesOf({headline, options}: Desk): Switches {
  const base = options.base ?? headline.default_base_year;
  const rule = options.rule ?? headline.default_period_rule;
  const benchmark = options.benchmark ?? headline.default_benchmark;
  const found = headline.benchmarks.find(({id}) => id === benchmark);
  if (!found) throw new RangeError(`unknown benchmark: ${benchmark}`);
  if (!headline.base_years.some(({year}) => year === base)) {
    throw new RangeError(`unknown base year: ${base}`);
  }
  if (!headline.period_rules.some(({id}) => id === rule)) {
    throw new RangeError(`unknown period rule: ${rule}`);
  }
  return {base, rule, benchmark, benchmarkRegion: found.region};
}

/** Returns the members of a group in the catalogue's order. */
export function membersOf({view}: Desk, group: string): readonly string[] {
  const members = new Set(
    view.site.memberships.filter(({groupId}) => groupId === group).map(({regionId}) => regionId)
  );
  return [...view.site.regions.keys()].filter((id) => members.has(id));
}

/**
 * Returns the regions asked about: the one given, those of the scope given, or all that are
 * assessed. Throws RangeError for a region or a scope that does not exist.
 */
export function askedRegions(desk: Desk): readonly string[] {
  const {options, view} = desk;
  if (options.region === undefined) {
    return options.scope === undefined
      ? membersOf(desk, view.site.assessedGroup ?? "")
      : scopeRegions(desk, options.scope);
  }
  const found = [...view.site.regions.values()].find(({id, name, short, code}) =>
    [id, code, name.zh, name.en, short.zh, short.en].includes(options.region ?? "")
  );
  if (!found) throw new RangeError(`unknown region: ${options.region}`);
  return [found.id];
}

function scopeRegions(desk: Desk, id: string): readonly string[] {
  const scope = desk.headline.scopes.find((one) => one.id === id);
  if (scope === undefined) throw new RangeError(`unknown scope: ${id}`);
  if (scope.kind === "region") return [scope.region];
  return scope.kind === "aggregate" ? [scope.group] : membersOf(desk, scope.group);
}

/** Returns the region the workspace is about: the prefecture. Throws RangeError without one. */
export function homeOf({view}: Desk): string {
  const home = view.site.profileRegion;
  if (home === null) throw new RangeError("missing profile region in workspace.yaml");
  return home;
}

/** Returns the region that the assessed ones are judged against. Throws RangeError without one. */
export function provinceOf(desk: Desk): string {
  const region = switchesOf(desk).benchmarkRegion ?? desk.view.site.benchmark?.id;
  if (region === undefined) throw new RangeError("missing benchmark region");
  return region;
}
