import type {Site} from "../facts/site.ts";
import type {Language, Wording} from "../language.ts";
import type {Region} from "../marts/regions.ts";
import {paths} from "../paths.ts";

/** A page that search finds; `url` is relative to the language's folder. */
export interface SearchEntry {
  readonly url: string;
  readonly title: string;
  readonly keywords: string; // other names, pinyin, initials, codes, parted by spaces
  readonly kind: string;
}

/** Writes a Chinese text in pinyin: {full: "lu yi", initials: "ly"}. */
export interface Pinyin {
  full(text: string): string;
  initials(text: string): string;
}

/** Returns what search finds in a language: the fixed pages, indicators, and regions from above. */
export function searchEntries(site: Site, language: Language, pinyin: Pinyin): SearchEntry[] {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en);
  const strip = (path: string) => path.slice(language.length + 1);
  const names = (wording: Wording, ...others: readonly (string | null)[]) =>
    [wording.zh, wording.en, ...spell(wording.zh, pinyin), ...others].flatMap((word) => word ?? []);
  const found = [
    ...fixedPages(language).map(({path, title}) => ({
      url: strip(path),
      title: title[language],
      words: names(title),
      kind: say("页面", "Page")
    })),
    ...[...site.indicators.values()].map(({id, name, short}) => ({
      url: strip(paths.indicator(language, id)),
      title: name[language],
      words: names(name, short.zh, short.en, ...spell(short.zh, pinyin), id),
      kind: say("指标", "Indicator")
    })),
    ...orderFromAbove(site).map(({id, name, short, code, parentId}) => ({
      url: strip(paths.region(language, id)),
      title: name[language],
      words: names(name, short.zh, short.en, ...spell(short.zh, pinyin), code),
      kind: site.regions.get(parentId ?? "")?.short[language] ?? say("地区", "Area")
    }))
  ];
  return found.map(({url, title, words, kind}) => {
    const keywords = [...new Set(words)].filter((word) => word !== title).join(" ");
    return {url, title, keywords, kind};
  });
}

// Those that hold others are wanted first: a province leads to its cities, a city to its counties.
function orderFromAbove({regions}: Site): Region[] {
  const parents = new Set([...regions.values()].map(({parentId}) => parentId));
  const [upper, lower]: [Region[], Region[]] = [[], []];
  for (const region of regions.values()) (parents.has(region.id) ? upper : lower).push(region);
  return [...upper, ...lower];
}

function spell(text: string, pinyin: Pinyin): string[] {
  const han = text.replace(/[^\u3400-\u9fff]/g, "");
  return han === "" ? [] : [pinyin.full(han).replaceAll(" ", ""), pinyin.initials(han)];
}

function fixedPages(language: Language): {readonly path: string; readonly title: Wording}[] {
  return [
    {path: paths.overview(language), title: {zh: "总览", en: "Overview"}},
    {path: paths.quality(language), title: {zh: "数据质量与来源", en: "Data quality and sources"}},
    {path: paths.revisions(language), title: {zh: "修订记录", en: "Revision log"}},
    {path: paths.method(language), title: {zh: "方法说明与术语", en: "Methods and glossary"}},
    {path: paths.downloads(language), title: {zh: "数据下载", en: "Data to take away"}},
    {path: paths.sources(language), title: {zh: "原表", en: "Source tables"}}
  ];
}
