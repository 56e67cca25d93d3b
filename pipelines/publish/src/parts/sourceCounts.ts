import {groupBy} from "../grouping.ts";
import {html, type Html} from "../html.ts";
import type {Source} from "../marts/sources.ts";
import type {View} from "../view.ts";
import {dueDate} from "./dueDate.ts";
import {fold} from "./fold.ts";
import {sourceLink} from "./links.ts";
import {dropEmptyColumns, writeTable} from "./table.ts";

/** Returns what the sources gave: by their kind, and source by source folded away. */
export function sourceCounts(view: View, sources: readonly Source[]): Html {
  const title = view.say("逐个来源", "Source by source");
  const note = view.say(`${sources.length}个`, String(sources.length));
  return html`${kindTable(view, sources)}
${fold({title, level: 3, note}, sourceTable(view, sources))}`;
}

function kindTable(view: View, sources: readonly Source[]): Html {
  const byKind = groupBy(sources, ({kind}) => kind);
  const kinds = [...view.site.labels.source_kinds.keys()].filter((kind) => byKind.has(kind));
  const others = [...byKind.keys()].filter((kind) => !kinds.includes(kind));
  return writeTable({
    caption: view.say("各类来源", "Sources by kind"),
    isCaptionHidden: true,
    onPhone: "fit",
    columns: [
      {head: view.say("类别", "Kind")},
      {head: view.say("来源", "Sources"), number: true},
      {head: view.say("读数", "Readings"), number: true},
      {head: view.say("观测", "Observations"), number: true}
    ],
    rows: [...kinds, ...others].map((kind) => {
      const own = byKind.get(kind) ?? [];
      const [readings, observations] = [sum(own, "readings"), sum(own, "observations")];
      return {cells: [view.label("source_kinds", kind), own.length, readings, observations]};
    })
  });
}

function sourceTable(view: View, sources: readonly Source[]): Html {
  return writeTable(
    dropEmptyColumns({
      caption: view.say("来源", "Sources"),
      isCaptionHidden: true,
      onPhone: "pairs",
      columns: [
        {head: view.say("来源", "Source")},
        {head: view.say("类别", "Kind")},
        {head: view.say("公布", "Released"), number: true},
        {head: view.say("下次公布", "Next"), number: true},
        {head: view.say("非空格", "Cells"), number: true},
        {head: view.say("读数", "Readings"), number: true},
        {head: view.say("未采用", "Refused"), number: true},
        {head: view.say("非数据", "Not data"), number: true},
        {head: view.say("观测", "Observations"), number: true},
        {head: view.say("未对上", "Unmatched"), number: true}
      ],
      rows: sources.map((source) => ({
        cells: [
          sourceLink(view, source.id),
          view.label("source_kinds", source.kind),
          source.released ?? view.say("未载明", "not stated"),
          source.nextRelease !== null && dueDate(source.nextRelease),
          source.cells,
          source.readings,
          source.refusals,
          source.notData,
          source.observations,
          source.unmatched
        ]
      }))
    })
  );
}

function sum(sources: readonly Source[], count: "readings" | "observations"): number {
  return sources.reduce((total, source) => total + source[count], 0);
}
