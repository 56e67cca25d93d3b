import {findGroup} from "./facts/groups.ts";
import type {LabelList, Site} from "./facts/site.ts";
import type {Language, Wording} from "./language.ts";
import type {Indicator} from "./marts/indicators.ts";
import {relativeLink} from "./paths.ts";

/** How one page in one language says things: its words, its names, its links. */
export interface View {
  readonly language: Language;
  readonly path: string; // of the page, from the site's root
  readonly site: Site;
  /** Returns the text of the page's language. */
  say(zh: string, en: string): string;
  word(wording: Wording): string;
  /** Returns the link from this page to a path from the site's root, anchor included. */
  link(to: string): string;
  /** Returns the name of a code of a closed list; an unknown code stands for itself. */
  label(list: LabelList, code: string): string;
  region(regionId: string): string; // short name, or a group's name
  indicator(indicatorId: string): string;
}

/** Makes the view of one page. */
export function makeView(site: Site, language: Language, path: string): View {
  const word = (wording: Wording) => wording[language];
  return {
    language,
    path,
    site,
    say: (zh, en) => (language === "zh" ? zh : en),
    word,
    link: (to) => relativeLink(path, to),
    label(list, code) {
      const label = site.labels[list].get(code);
      return label === undefined ? code : word(label.name);
    },
    region(regionId) {
      const named = site.regions.get(regionId)?.short ?? findGroup(site, regionId)?.name;
      return named === undefined ? regionId : word(named);
    },
    indicator(indicatorId) {
      const indicator = site.indicators.get(indicatorId);
      return indicator === undefined ? indicatorId : word(indicator.name);
    }
  };
}

const wholes: ReadonlySet<string> = new Set(["province", "country"]);

/** Returns what the benchmark is called in running text: 全省, the province, or its name. */
export function benchmarkName(view: View, regionId: string | null): string {
  const region =
    (regionId === null ? view.site.benchmark : view.site.regions.get(regionId)) ?? null;
  if (region === null) return view.say("基准", "the benchmark");
  // A city or a county is named; a province or the country is the whole that the reader is in.
  const whole = wholes.has(region.kind) ? view.site.kinds.get(region.kind)?.whole : undefined;
  return view.word(whole ?? region.short);
}

/** Returns whether a higher, a lower or neither value is better, in words. */
export function directionName(view: View, indicator: Indicator): string {
  if (indicator.direction === "up") return view.say("越高越好", "higher is better");
  if (indicator.direction === "down") return view.say("越低越好", "lower is better");
  if (indicator.direction === "hold") return view.say("不应下降", "should not fall");
  return view.say("不作评价", "not judged");
}
