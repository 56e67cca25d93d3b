import type {Language, Wording} from "../language.ts";
import {paths} from "../paths.ts";

/** A page that stands in a release once, if it does. */
export interface FixedPage {
  readonly path: string; // from the site's root
  readonly title: Wording;
}

/** Returns the pages that search finds beside indicators and regions; a release may lack some. */
export function fixedPages(language: Language): FixedPage[] {
  const page = (path: string, zh: string, en: string): FixedPage => ({path, title: {zh, en}});
  return [
    page(paths.overview(language), "总览", "Overview"),
    page(paths.regions(language), "全部县区", "All areas"),
    page(paths.indicators(language), "全部指标", "All indicators"),
    page(paths.map(language), "地图", "Map"),
    page(paths.assessment(language), "考核评价", "Assessment"),
    page(paths.plan(language), "规划方案", "The plan"),
    page(paths.loop(language), "评估闭环", "Evaluation loop"),
    page(paths.answers(language), "问答", "Questions and answers"),
    page(paths.quality(language), "数据质量与来源", "Data quality and sources"),
    page(paths.findings(language), "疑点", "Findings"),
    page(paths.revisions(language), "修订记录", "Revision log"),
    page(paths.terms(language), "使用条款", "Terms of use"),
    page(paths.method(language), "方法说明与术语", "Methods and glossary"),
    page(paths.downloads(language), "数据下载", "Data to take away"),
    page(paths.sources(language), "原表", "Source tables"),
    page(`${language}/compare.html`, "对比", "Compare"),
    page(`${language}/relate.html`, "两个指标的关系", "Two indicators together"),
    page(`${language}/explore.html`, "自己查询 SQL", "Your own query (SQL)"),
    page(`${language}/weights.html`, "权重情景", "Weights: what if"),
    page(`${language}/verdicts.html`, "判断情景", "Verdicts: what if")
  ];
}
