import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {html, type Html} from "../html.ts";
import type {Figure} from "../marts/figures.ts";
import {styleUnit} from "../quantity.ts";
import type {View} from "../view.ts";
import {amountOf} from "../sentences/indicatorSentence.ts";
import {figureLink, regionLink} from "./links.ts";
import {dropEmptyColumns, writeTable} from "./table.ts";
import {flagMarks, rankMark, valueCell} from "./values.ts";

/** Returns an indicator's figures of one year, largest first, with the assessed ones' ranks. */
export function rankedTable(
  view: View,
  facts: IndicatorFacts,
  own: readonly Figure[],
  caption: string,
  {isScaled = false}: {readonly isScaled?: boolean} = {} // as in running text: 477.06亿元
): Html {
  const {indicator, ranks} = facts;
  const rankOf = ({regionId, year}: Figure) =>
    ranks.find((rank) => rank.regionId === regionId && rank.year === year) ?? null;
  const ordered = own.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  const shared = sharedFlags(own);
  const table = writeTable(dropEmptyColumns({
    caption,
    isCaptionHidden: true,
    columns: [
      {head: view.say("地区", "Area")},
      {
        head: isScaled
          ? view.say("数值", "Value")
          : styleUnit(indicator.unit, view.language, indicator).label,
        number: true
      },
      {head: view.say("标记", "Flags")},
      {head: view.say("位次", "Rank")}
    ],
    rows: ordered.map((figure) => ({
      cells: [
        regionLink(view, figure.regionId),
        isScaled && figure.value !== null
          ? figureLink(view, figure, amountOf(view, figure, figure.value))
          : valueCell(view, figure),
        flagMarks(view, figure.flags.filter((flag) => !shared.includes(flag))),
        rankMark(view, rankOf(figure))
      ]
    }))
  }));
  if (shared.length === 0) return table;
  return html`${table}<p class="note">${view.say("各行均为：", "All of them: ")}${flagWords(view, shared)}</p>`;
}

// What every figure carries is no news in any row.
function sharedFlags(figures: readonly Figure[]): string[] {
  const [first, ...rest] = figures.filter(({value}) => value !== null);
  const flags = first?.flags ?? [];
  return rest.length === 0
    ? []
    : flags.filter((flag) => rest.every((figure) => figure.flags.includes(flag)));
}

function flagWords(view: View, flags: readonly string[]): string {
  return flags
    .map((flag) => `${view.label("flags", flag)} [${flag}]`)
    .join(view.say("、", ", "));
}
