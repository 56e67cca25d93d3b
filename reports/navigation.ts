/** A language of the site: the folder its pages lie in and the tag its HTML carries. */
export interface Language {
  readonly folder: "zh" | "en";
  readonly tag: "zh-CN" | "en";
}

/** An entry of the header; `page` is relative to the language's folder. */
export interface NavigationItem {
  readonly page: string;
  readonly zh: string;
  readonly en: string;
}

export const navigation: readonly NavigationItem[] = [
  {page: "index.html", zh: "总览", en: "Overview"},
  {page: "region/index.html", zh: "县区", en: "Areas"},
  {page: "indicator/index.html", zh: "指标", en: "Indicators"},
  {page: "map/index.html", zh: "地图", en: "Map"},
  {page: "assessment/index.html", zh: "考核", en: "Assessment"},
  {page: "plan/index.html", zh: "方案", en: "Plan"},
  {page: "answer/index.html", zh: "问答", en: "Questions"},
  {page: "quality/index.html", zh: "数据质量", en: "Data quality"},
  {page: "method/index.html", zh: "方法", en: "Methods"},
  {page: "compare.html", zh: "对比", en: "Compare"}
];

/** Returns the language whose folder a page lies in; pages outside both folders are Chinese. */
export function findLanguage(path: string): Language {
  return path.startsWith("/en/") ? {folder: "en", tag: "en"} : {folder: "zh", tag: "zh-CN"};
}
