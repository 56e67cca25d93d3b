import type {MemberFacts, MemberLevel} from "../facts/memberFacts.ts";
import {type Content, html, type Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import {styleUnit, writeCell} from "../quantity.ts";
import type {View} from "../view.ts";
import {figureLink, regionLink} from "./links.ts";
import {writeTable} from "./table.ts";
import {briefReason} from "./values.ts";

/** Returns the headline figures of what a region holds, side by side; a column can be sorted. */
export function memberTable(view: View, region: Region, {members, levels}: MemberFacts): Html {
  const name = view.word(region.short);
  const table = writeTable({
    caption: view.say(`${name}各地主要数字`, `${name}: main figures of its parts`),
    isCaptionHidden: true,
    className: "members",
    columns: [
      {head: view.say("地区", "Area")},
      ...levels.map((level) => ({head: headOf(view, level), number: true, sortable: true}))
    ],
    rows: members.map((id, i) => ({
      cells: [
        regionLink(view, id),
        ...levels.map((level) => valueOf(view, id, level, level.values[i] ?? null))
      ]
    }))
  });
  return html`${table}
<p class="note">${view.say(
    "各指标取多数地区有数的最近一年；点列头排序。",
    "Each indicator in the last year most areas have; a column’s head sorts."
  )}</p>`;
}

function headOf(view: View, {indicatorId, year}: MemberLevel): Content {
  const indicator = view.site.indicators.get(indicatorId);
  if (indicator === undefined) return indicatorId;
  const {label} = styleUnit(indicator.unit, view.language, indicator);
  const unit = label === "" ? "" : `${view.say("，", ", ")}${label}`;
  return html`${view.word(indicator.short)} <small>${view.say(`${year}年`, String(year))}${unit}</small>`;
}

function valueOf(view: View, regionId: string, level: MemberLevel, value: number | null): Content {
  const {indicatorId, year} = level;
  const indicator = view.site.indicators.get(indicatorId);
  if (value === null || indicator === undefined) return briefReason(view, null);
  const {decimals, unit} = indicator;
  const place = {regionId, indicatorId, period: String(year)};
  return figureLink(view, place, writeCell(value, decimals, unit, view.language));
}
