import type {Site} from "../facts/site.ts";
import type {Language, Wording} from "../language.ts";
import type {Region} from "../marts/regions.ts";
import {paths} from "../paths.ts";
import type {FixedPage} from "./fixedPages.ts";

/** A page that search finds; `url` is relative to the language's folder. */
export interface SearchEntry {
  readonly url: string;
  readonly title: string;
  readonly keywords: string; // other names, pinyin, initials, codes, parted by spaces
  readonly kind: string;
  readonly isMain?: true; // a page of its own kind, or a headline indicator: before its equals
}

/** Writes a Chinese text in pinyin: {full: "lu yi", initials: "ly"}. */
export interface Pinyin {
  full(text: string): string;
  initials(text: string): string;
}

/** Returns what search finds in a language: the pages given, indicators, regions from above. */
export function searchEntries(
  site: Site,
  language: Language,
  pinyin: Pinyin,
  pages: readonly FixedPage[]
): SearchEntry[] {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en);
  const strip = (path: string) => path.slice(language.length + 1);
  const names = (wording: Wording, ...others: readonly (string | null)[]) =>
    [wording.zh, wording.en, ...spell(wording.zh, pinyin), ...others].flatMap((word) => word ?? []);
  const found = [
    ...pages.map(({path, title}) => ({
      url: strip(path),
      title: title[language],
      words: names(title),
      kind: say("页面", "Page"),
      isMain: true
    })),
    ...[...site.indicators.values()].map(({id, name, short, headline}) => ({
      url: strip(paths.indicator(language, id)),
      title: name[language],
      words: names(name, short.zh, short.en, ...spell(short.zh, pinyin), id),
      kind: say("指标", "Indicator"),
      isMain: headline !== null
    })),
    ...orderFromAbove(site).map(({id, name, short, code, parentId}) => ({
      url: strip(paths.region(language, id)),
      title: name[language],
      words: names(name, short.zh, short.en, ...spell(short.zh, pinyin), code),
      kind: site.regions.get(parentId ?? "")?.short[language] ?? say("地区", "Area"),
      isMain: false
    }))
  ];
  return found.map(({url, title, words, kind, isMain}) => {
    return {url, title, keywords: joinOnce(title, words), kind, ...(isMain ? {isMain} : {})};
  });
}

// Those that hold others are wanted first: a province leads to its cities, a city to its counties.
function orderFromAbove({regions}: Site): Region[] {
  const parents = new Set([...regions.values()].map(({parentId}) => parentId));
  const [upper, lower]: [Region[], Region[]] = [[], []];
  for (const region of regions.values()) (parents.has(region.id) ? upper : lower).push(region);
  return [...upper, ...lower];
}

// Names, short names and spellings share words: each is said once, and none that the title says.
function joinOnce(title: string, names: readonly string[]): string {
  const said = new Set(title.toLowerCase().split(" "));
  const words = names.flatMap((name) => name.split(" "));
  return words
    .filter((word) => !said.has(word.toLowerCase()) && said.add(word.toLowerCase()))
    .join(" ");
}

function spell(text: string, pinyin: Pinyin): string[] {
  const han = text.replace(/[^\u3400-\u9fff]/g, "");
  return han === "" ? [] : [pinyin.full(han).replaceAll(" ", ""), pinyin.initials(han)];
}
