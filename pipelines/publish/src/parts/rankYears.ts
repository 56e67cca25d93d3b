import type {RegionFacts} from "../facts/regionFacts.ts";
import {groupBy} from "../grouping.ts";
import {type Content, html, type Html} from "../html.ts";
import type {Rank} from "../marts/regions.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import type {View} from "../view.ts";
import {indicatorLink} from "./links.ts";
import {writeTable} from "./table.ts";

const mostYears = 8;

/**
 * Returns a region's places by year in the indicators that head its page, each as 3/8, since a
 * place means little without how many had a figure, the newest first. Indicators ranked in a single
 * year are left out.
 */
export function rankYears(view: View, {ranks}: RegionFacts): Html | false {
  const ranked = ranks.filter(({rank, rankOf}) => rank !== null && (rankOf ?? 0) > 1);
  const place = (id: string) => view.site.indicators.get(id)?.headline ?? Infinity;
  const rows = [...groupBy(ranked, ({indicatorId}) => indicatorId)]
    .filter(([, own]) => own.length > 1)
    .toSorted(([a], [b]) => place(a) - place(b));
  if (rows.length === 0) return false;
  const years = [...new Set(rows.flatMap(([, own]) => own.map(({year}) => year)))]
    .toSorted((a, b) => b - a)
    .slice(0, mostYears);
  const caption = view.say("各年位次", "Ranks by year");
  return html`<h2 id="ranks">${caption}</h2>
${writeTable({
  caption,
  isCaptionHidden: true,
  className: "ranks",
  columns: [
    {head: view.say("指标", "Indicator")},
    ...years.map((year) => ({head: String(year), number: true}))
  ],
  rows: rows.map(([indicatorId, own]) => ({
    cells: [
      indicatorLink(view, indicatorId),
      ...years.map((year) => writePlace(view, own.find((rank) => rank.year === year)))
    ]
  }))
})}
<p class="note">${view.say(
    `“3/8”：有数的8个${memberName(view)}中列第3位，=为并列；空格为未排。位次会因他处变动、修订和有数的个数而变，不宜单独用来衡量进步。`,
    `“3/8”: third of the 8 ${memberNames(view)} with a figure, = for a tie; blank: not ranked. Places also move with others, with revisions and with how many have a figure: no measure of progress alone.`
  )}</p>`;
}

function writePlace(view: View, rank: Rank | undefined): Content {
  if (rank === undefined || rank.rank === null) return "";
  const tie = rank.tied ? html`<abbr title="${view.say("并列", "tied")}">=</abbr>` : "";
  return html`${tie}<b>${rank.rank}</b><small>/${rank.rankOf}</small>`;
}
