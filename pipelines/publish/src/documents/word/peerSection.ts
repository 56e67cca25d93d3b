import {toText} from "../../html.ts";
import {valueCell} from "../../parts/values.ts";
import type {PeerFigures} from "../documentFacts.ts";
import {unitLabel} from "../writtenUnit.ts";
import {type Block, heading, paragraph} from "./blocks.ts";
import type {Report} from "./report.ts";
import {tableBlocks} from "./reportTable.ts";
import {sourceNote} from "./sourceNote.ts";

const columnsShown = 6;

/** Returns the section on the regions judged together: their headline indicators; or nothing. */
export function peerSection(report: Report): Block[] {
  const {view, facts, indent, findSources, nextTable} = report;
  const shown = facts.peers.filter(isShared).slice(0, columnsShown);
  const regionIds = [...new Set(shown.flatMap(({figures}) => figures.map((row) => row.regionId)))];
  if (shown.length === 0 || regionIds.length < 2) return [];
  const rows = [...view.site.regions.keys()].filter((id) => regionIds.includes(id));
  const number = nextTable();
  const opening = view.say(
    "下表列出同组各地区的主要指标，各列年份为本地最近有数的年份；水平高低不等于增幅快慢。",
    "The table shows the headline indicators of the regions judged together, each for the " +
      "last year this region has; a level is not a gain."
  );
  return [
    heading(1, view.say("各地区比较", "Among its peers")),
    paragraph(opening, indent),
    ...tableBlocks({
      caption: view.say(`${number}　各地区主要指标`, `${number}  Headline indicators by region`),
      unit: view.say("单位：见表头", "Units: in the head"),
      note: sourceNote(
        view,
        findSources,
        shown.flatMap(({figures}) => figures)
      ),
      widths: [14, ...shown.map(() => 14)],
      heads: [view.say("地区", "Area"), ...shown.map((peer) => headOf(report, peer))],
      rows: rows.map((id) => [
        view.region(id),
        ...shown.map(({figures}) => {
          const figure = figures.find(({regionId}) => regionId === id) ?? null;
          return figure === null ? view.say("无公布数", "none") : toText(valueCell(view, figure));
        })
      ]),
      numbers: new Set(shown.map((_, i) => i + 1)),
      strongRow: rows.indexOf(facts.region.id)
    })
  ];
}

function headOf({view}: Report, {indicatorId, year}: PeerFigures): string {
  const indicator = view.site.indicators.get(indicatorId);
  if (indicator === undefined) return indicatorId;
  const unit = unitLabel(view, indicator);
  return `${view.word(indicator.short)} ${year}${view.say(`（${unit}）`, ` (${unit})`)}`;
}

function isShared({figures}: PeerFigures): boolean {
  return figures.filter(({value}) => value !== null).length > 1;
}
