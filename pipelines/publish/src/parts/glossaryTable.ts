import {html, type Html} from "../html.ts";
import {styleUnit} from "../quantity.ts";
import type {View} from "../view.ts";
import {indicatorLink} from "./links.ts";
import {writeTable} from "./table.ts";

/** Returns every indicator with its name in both languages, its unit, meaning and formula. */
export function glossaryTable(view: View): Html {
  const indicators = [...view.site.indicators.values()];
  return writeTable({
    caption: view.say("术语", "Glossary"),
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
        view.language === "zh" ? indicator.name.en : indicator.name.zh,
        styleUnit(indicator.unit, view.language, indicator).label,
        view.word(indicator.definition),
        view.word(indicator.formula) !== "" && html`<code>${view.word(indicator.formula)}</code>`
      ]
    }))
  });
}
