import type {QualityFacts} from "../facts/qualityFacts.ts";
import type {CoverageCell} from "../facts/survey.ts";
import {html, type Html} from "../html.ts";
import {dimensionName} from "../sentences/dimension.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import type {View} from "../view.ts";
import {fold} from "./fold.ts";
import {indicatorLink} from "./links.ts";
import {scrollBox} from "./scrollBox.ts";

const steps = 5;

/**
 * Returns indicators by years, the newest first: how many of the assessed regions have a figure,
 * folded by dimension. The number stands in the cell, so that the shade only repeats it; a star
 * marks figures that are not final.
 */
export function coverageTables(view: View, facts: QualityFacts): Html {
  const {coverage, members} = facts;
  const caption = view.say(
    `${members}个${memberName(view)}中有数的个数；* 含非最终数`,
    `How many of ${members} ${memberNames(view)} have a figure; * some are not final`
  );
  const folds = view.site.dimensions.map(({id}) => {
    const own = coverage.filter(
      ({indicatorId}) => view.site.indicators.get(indicatorId)?.dimension === id
    );
    const note = view.say(`${own.length}项指标`, `${own.length} indicators`);
    const title = dimensionName(view, id);
    return own.length > 0 && fold({title, level: 3, note}, coverageTable(view, facts, own, `${title}${view.say("：", ": ")}${caption}`));
  });
  return html`<p>${caption}${view.say("。", ".")}</p>${folds}`;
}

function coverageTable(
  view: View,
  {members, years}: QualityFacts,
  coverage: QualityFacts["coverage"],
  caption: string
): Html {
  const newest = years.toReversed();
  const head = newest.map((year) => html`<th scope="col">${String(year)}</th>`);
  const rows = coverage.map(
    ({indicatorId, byYear}) =>
      html`<tr><th scope="row">${indicatorLink(view, indicatorId)}</th>${newest.map((year) =>
        writeCell(byYear[year], members)
      )}</tr>
`
  );
  return scrollBox(
    caption,
    html`<table class="heat">
<caption class="hidden">${caption}</caption>
<thead><tr><th scope="col">${view.say("指标", "Indicator")}</th>${head}</tr></thead>
<tbody>
${rows}</tbody></table>`
  );
}

function writeCell(cell: CoverageCell | undefined, members: number): Html {
  if (cell === undefined) return html`<td></td>`;
  const step = Math.max(1, Math.ceil((cell.known / Math.max(1, members)) * steps));
  return html`<td data-step="${String(Math.min(steps, step))}">${cell.known}${cell.open > 0 && "*"}</td>`;
}
