import {html, type Html} from "../html.ts";
import {languageTags, otherLanguage} from "../language.ts";
import type {Indicator} from "../marts/indicators.ts";
import {styleUnit} from "../quantity.ts";
import {dimensionName} from "../sentences/dimension.ts";
import type {View} from "../view.ts";
import {fold} from "./fold.ts";
import {indicatorLink} from "./links.ts";
import {writeTable} from "./table.ts";

/**
 * Returns every indicator with its name in both languages, its unit, meaning and formula, folded by
 * dimension.
 */
export function glossary(view: View): Html {
  const indicators = [...view.site.indicators.values()];
  return html`${view.site.dimensions.map(({id}) => {
    const own = indicators.filter(({dimension}) => dimension === id);
    const title = dimensionName(view, id);
    const note = view.say(`${own.length}个术语`, `${own.length} terms`);
    return own.length > 0 && fold({title, level: 3, note}, glossaryTable(view, own, title));
  })}`;
}

function glossaryTable(view: View, indicators: readonly Indicator[], title: string): Html {
  const otherTag = languageTags[otherLanguage(view.language)];
  return writeTable({
    caption: view.say(`术语：${title}`, `Glossary: ${title}`),
    isCaptionHidden: true,
    onPhone: "stack",
    columns: [
      {head: view.say("术语", "Term")},
      {head: view.say("英文", "Chinese")},
      {head: view.say("单位", "Unit")},
      {head: view.say("含义", "Meaning")},
      {head: view.say("推算公式", "Formula")}
    ],
    rows: indicators.map((indicator) => ({
      cells: [
        indicatorLink(view, indicator.id),
        html`<span lang="${otherTag}">${view.language === "zh" ? indicator.name.en : indicator.name.zh}</span>`,
        styleUnit(indicator.unit, view.language, indicator).label,
        view.word(indicator.definition),
        view.word(indicator.formula) !== "" && html`<code>${view.word(indicator.formula)}</code>`
      ]
    }))
  });
}
