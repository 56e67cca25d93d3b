import type {Site} from "../facts/site.ts";
import type {Language, Wording} from "../language.ts";
import {paths} from "../paths.ts";

/** A page that search finds; `url` is relative to the language's folder. */
export interface SearchEntry {
  readonly id: string;
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

/** Returns what search finds in a language: regions, indicators, sources and the fixed pages. */
export function searchEntries(site: Site, language: Language, pinyin: Pinyin): SearchEntry[] {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en);
  const strip = (path: string) => path.slice(language.length + 1);
  const names = (wording: Wording, ...others: readonly (string | null)[]) =>
    [wording.zh, wording.en, ...spell(wording.zh, pinyin), ...others].flatMap((word) => word ?? []);
  const found = [
    ...[...site.regions.values()].map(({id, name, short, code}) => ({
      url: strip(paths.region(language, id)),
      title: name[language],
      words: names(name, short.zh, short.en, ...spell(short.zh, pinyin), code),
      kind: say("地区", "Area")
    })),
    ...[...site.indicators.values()].map(({id, name, short}) => ({
      url: strip(paths.indicator(language, id)),
      title: name[language],
      words: names(name, short.zh, short.en, ...spell(short.zh, pinyin), id),
      kind: say("指标", "Indicator")
    })),
    ...fixedPages(language).map(({path, title}) => ({
      url: strip(path),
      title: title[language],
      words: names(title),
      kind: say("页面", "Page")
    }))
  ];
  return found.map(({url, title, words, kind}, i) => {
    const keywords = [...new Set(words)].filter((word) => word !== title).join(" ");
    return {id: String(i), url, title, keywords, kind};
  });
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
