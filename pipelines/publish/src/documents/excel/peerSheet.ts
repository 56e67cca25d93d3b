import type {View} from "../../view.ts";
import type {DocumentFacts, PeerFigures} from "../documentFacts.ts";
import {figureNumber, unitLabel} from "../writtenUnit.ts";
import type {SheetCell, SheetTable} from "./sheetTable.ts";

/** Returns the headline indicators of the regions judged together, in the region's last year. */
export function peerSheet(view: View, {peers}: DocumentFacts): SheetTable {
  const {say} = view;
  return {
    name: say("各县比较", "Peers"),
    columns: [
      {head: say("指标", "Indicator"), width: 34},
      {head: say("年份", "Year"), width: 8},
      {head: say("地区", "Area"), width: 14},
      {head: say("数值", "Value"), width: 13},
      {head: say("单位", "Unit"), width: 14},
      {head: say("标记", "Flags"), width: 8},
      {head: say("位次", "Rank"), width: 7},
      {head: say("参加排位数", "Ranked"), width: 8},
      {head: say("缺数原因", "Why missing"), width: 24}
    ],
    rows: peers.flatMap((peer) => writeRows(view, peer))
  };
}

function writeRows(view: View, {indicatorId, year, figures, ranks}: PeerFigures): SheetCell[][] {
  const indicator = view.site.indicators.get(indicatorId);
  return figures.map((figure) => {
    const rank = ranks.find(({regionId}) => regionId === figure.regionId);
    return [
      view.indicator(indicatorId),
      year,
      view.region(figure.regionId),
      figureNumber(view, figure),
      unitLabel(view, indicator),
      figure.flags.join(" "),
      rank?.rank ?? null,
      rank?.rankOf ?? null,
      figure.value === null && figure.reason !== null ? view.label("reasons", figure.reason) : null
    ];
  });
}
