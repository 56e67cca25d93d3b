import type {ChangesSince} from "../facts/changesSince.ts";
import type {FigureRevision} from "../facts/figureRevisions.ts";
import {html, type Html} from "../html.ts";
import type {SourceRevision} from "../marts/findings.ts";
import {qualityCrumb, writeCrumbs} from "../parts/crumbs.ts";
import {indicatorLink, keyLink, regionLink} from "../parts/links.ts";
import {revisionSummary} from "../parts/revisionSummary.ts";
import {sourceRevisions} from "../parts/sourceRevisions.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {writeCell} from "../quantity.ts";
import type {View} from "../view.ts";

const rowsShown = 2000;

/** Plans the revision log; `since` is null in a first release. */
export function planRevisionsPage(
  since: ChangesSince | null,
  revisions: readonly SourceRevision[]
): PagePlan {
  return {
    pathOf: paths.revisions,
    facts: [since, revisions],
    render: (view) => renderRevisionsPage(view, since, revisions)
  };
}

/** Returns what changed since the release before, and what publishers revised themselves. */
export function renderRevisionsPage(
  view: View,
  since: ChangesSince | null,
  revisions: readonly SourceRevision[]
): PageBody {
  const title = view.say("修订记录", "Revision log");
  const content = html`${writeCrumbs(view, [qualityCrumb(view)])}<h1>${title}</h1>
${
  since === null
    ? html`<p>${view.say("这是第一次发布，没有可比的前一次。", "This is the first release; there is none before to compare with.")}</p>`
    : html`${revisionSummary(view, since)}
${revisionTable(view, since.figures)}`
}
${sourceRevisions(view, revisions)}`;
  return {title, description: title, content};
}

function revisionTable(view: View, figures: readonly FigureRevision[]): Html {
  const kinds: Readonly<Record<FigureRevision["kind"], string>> = {
    new: view.say("新增", "added"),
    revised: view.say("修订", "revised"),
    withdrawn: view.say("撤下", "withdrawn")
  };
  const revised = figures.toSorted((a, b) => order(a) - order(b)).slice(0, rowsShown);
  if (revised.length === 0) return html``;
  return writeTable({
    caption: view.say("数字的变动", "Figures that changed"),
    columns: [
      {head: view.say("地区", "Area")},
      {head: view.say("指标", "Indicator")},
      {head: view.say("时期", "Period")},
      {head: view.say("变动", "Change")},
      {head: view.say("原数", "Before"), number: true},
      {head: view.say("现数", "Now"), number: true},
      {head: view.say("状态", "Status")}
    ],
    rows: revised.map((row) => ({
      cells: [
        regionLink(view, row.regionId),
        indicatorLink(view, row.indicatorId),
        row.kind === "withdrawn" ? row.period : keyLink(view, row.key, row.period),
        kinds[row.kind],
        write(view, row, row.before),
        write(view, row, row.after),
        row.status === null ? "" : view.label("statuses", row.status)
      ]
    }))
  });
}

function order({kind}: FigureRevision): number {
  return ["revised", "withdrawn", "new"].indexOf(kind);
}

function write(view: View, {indicatorId, decimals}: FigureRevision, value: number | null): string {
  const indicator = view.site.indicators.get(indicatorId);
  if (value === null || indicator === undefined) return "";
  return writeCell(value, decimals ?? indicator.decimals, indicator.unit, view.language);
}
