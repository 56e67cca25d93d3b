import type {QualityFacts} from "../facts/qualityFacts.ts";
import type {CoverageCell} from "../facts/survey.ts";
import {html, type Html} from "../html.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import type {View} from "../view.ts";
import {indicatorLink} from "./links.ts";
import {scrollBox} from "./scrollBox.ts";

const steps = 5;

/**
 * Returns indicators by years: how many of the assessed regions have a figure. The number stands in
 * the cell, so that the shade only repeats it; a star marks figures that are not final.
 */
export function coverageTable(view: View, {coverage, years, members}: QualityFacts): Html {
  const caption = view.say(
    `${members}个${memberName(view)}中有数的个数；* 含非最终数`,
    `How many of ${members} ${memberNames(view)} have a figure; * some are not final`
  );
  const head = years.map((year) => html`<th scope="col">${String(year)}</th>`);
  const rows = coverage.map(
    ({
      indicatorId,
      byYear
    }) => html`<tr><th scope="row">${indicatorLink(view, indicatorId)}</th>${years.map((year) =>
      writeCell(byYear[year], members)
    )}</tr>
`
  );
  return scrollBox(
    caption,
    html`<table class="heat">
<caption>${caption}</caption>
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
