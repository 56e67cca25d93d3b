import {html, type Html} from "../html.ts";
import type {Indicator} from "../marts/indicators.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";

/** Returns how to cite an indicator's data: the site, the indicator, where to find it. */
export function citeIndicator(view: View, {id, name}: Indicator): Html {
  const site = view.word(view.site.name);
  const path = paths.indicator(view.language, id);
  return view.language === "zh"
    ? html`${site}：《${name.zh}》，<code>${path}</code>。数字以所列原始来源为准，引用时请同时注明。`
    : html`${site}: ${name.en}, <code>${path}</code>. The figures are those of the sources listed; please name these too.`;
}
