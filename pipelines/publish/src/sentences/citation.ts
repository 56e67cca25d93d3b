import {editionOf} from "../facts/edition.ts";
import type {Site} from "../facts/site.ts";
import {html, type Html} from "../html.ts";
import type {Language, Wording} from "../language.ts";
import type {Indicator} from "../marts/indicators.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";

/**
 * Returns how to cite an indicator's data, or without one all data: site, what, up to when, where.
 * Chinese as GB/T 7714 has it for data on line; the address is whole where the workspace names one.
 */
export function citeData(site: Site, indicator?: Indicator): Wording {
  const day = editionOf(site);
  const place = (language: Language) => {
    const path =
      indicator === undefined
        ? paths.downloads(language)
        : paths.indicator(language, indicator.id);
    return site.baseUrl === null ? path : new URL(path, site.baseUrl).href;
  };
  const {zh, en} = indicator?.name ?? {zh: "全部数字", en: "All figures"};
  return {
    zh: `${site.name.zh}. ${zh}[DS/OL]. 数据截至${day}. ${place("zh")}`,
    en: `${site.name.en}. ${en} [Data set]. Data up to ${day}. ${place("en")}`
  };
}

/** Returns how to cite an indicator's data, for its page. */
export function citeIndicator(view: View, indicator: Indicator): Html {
  const words = view.say(
    "数字以所列原始来源为准，引用时请同时注明。",
    "The figures are those of the sources listed; please name these too."
  );
  const cited = view.word(citeData(view.site, indicator));
  return html`<cite>${cited}</cite>${view.say("。", ". ")}${words}`;
}
