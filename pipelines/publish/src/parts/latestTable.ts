import {isCrowd, mostUnfolded} from "../facts/crowd.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {groupBy} from "../grouping.ts";
import {type Content, html, type Html} from "../html.ts";
import type {Change, Figure} from "../marts/figures.ts";
import type {Rank} from "../marts/regions.ts";
import {styleUnit} from "../quantity.ts";
import {benchmarkName, type View} from "../view.ts";
import {fold} from "./fold.ts";
import {regionLink} from "./links.ts";
import {dropEmptyColumns, writeTable} from "./table.ts";
import {changeCell, changeDigits, flagMarks, leadTag, rankMark, valueCell} from "./values.ts";

/**
 * Returns an indicator's figures of the compared year, with change and rank: what a page carries of
 * many regions. A long list is folded by what the regions belong to. Null without a year.
 */
export function latestTable(view: View, facts: IndicatorFacts): Html | null {
  const {figures, year} = facts;
  if (year === null) return null;
  const places = new Map([...view.site.regions.keys()].map((id, place) => [id, place]));
  const placeOf = ({regionId}: Figure) => places.get(regionId) ?? Infinity;
  const own = figures
    .filter((figure) => figure.year === year && figure.value !== null)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const note = html`<p>${view.say(
    `${year}年的数；其他年份见`,
    `Figures of ${year}; every other year is in the `
  )}<a href="#downloads">${view.say("下载", "downloads")}</a>${view.say("。", ".")}</p>`;
  const table = own.length <= mostUnfolded && listFigures(view, facts, own, {year, isFolded: false});
  if (table) {
    const title = view.say(`${own.length}个地区`, `${own.length} areas`);
    return html`${note}${isCrowd(own.length) ? fold({title, level: 3}, table) : table}`;
  }
  const byParent = groupBy(own, ({regionId}) => view.site.regions.get(regionId)?.parentId ?? null);
  return html`${note}${[...byParent].map(([parentId, group]) => foldGroup(view, facts, parentId, group, year))}`;
}

function foldGroup(
  view: View,
  facts: IndicatorFacts,
  parentId: string | null,
  group: readonly Figure[],
  year: number
): Html {
  const name = parentId === null ? view.word(view.site.name) : view.region(parentId);
  const count = view.say(`${group.length}个`, String(group.length));
  return html`<details><summary>${name}${view.say("：", ": ")}${count}</summary>${listFigures(view, facts, group, {year, isFolded: true})}</details>
`;
}

function listFigures(
  view: View,
  {indicator, changes, ranks}: IndicatorFacts,
  own: readonly Figure[],
  {year, isFolded}: {readonly year: number; readonly isFolded: boolean}
): Html {
  const change = new Map(
    changes.filter((row) => row.year === year).map((row) => [row.regionId, row])
  );
  const rank = new Map(ranks.filter((row) => row.year === year).map((row) => [row.regionId, row]));
  const name = view.word(indicator.name);
  const isCompared = own.some(({regionId}) => (change.get(regionId)?.lead ?? null) !== null);
  const write = isFolded ? writeLean : writeFull;
  const benchmark = benchmarkName(view, null);
  return writeTable(
    dropEmptyColumns({
      caption: view.say(`${name}，${year}年`, `${name}, ${year}`),
      isCaptionHidden: true,
      onPhone: "fit",
      columns: [
        {head: view.say("地区", "Area")},
        {
          head: styleUnit(indicator.unit, view.language, indicator).label,
          number: true,
          sortable: true
        },
        {head: view.say("标记", "Flags")},
        {head: view.say("比上年", "On the year before"), number: true, sortable: true},
        {head: view.say(`与${benchmark}比较`, `Against ${benchmark}`)},
        {head: view.say("位次", "Rank")}
      ],
      rows: own.map((figure) => ({
        cells: write(view, {
          figure,
          change: change.get(figure.regionId) ?? null,
          rank: rank.get(figure.regionId) ?? null,
          isCompared
        })
      }))
    })
  );
}

interface Row {
  readonly figure: Figure;
  readonly change: Change | null;
  readonly rank: Rank | null;
  readonly isCompared: boolean; // whether any row has a lead over the benchmark
}

function writeFull(view: View, {figure, change, rank, isCompared}: Row): Content[] {
  const parentId = view.site.regions.get(figure.regionId)?.parentId ?? null;
  return [
    html`${regionLink(view, figure.regionId)}${parentId !== null && html` <small>${view.region(parentId)}</small>`}`,
    valueCell(view, figure),
    flagMarks(view, figure.flags),
    changeCell(view, change),
    isCompared ? leadTag(view, change) : "",
    rankMark(view, rank)
  ];
}

// Thousands of rows: digits without what they lead to, which the value and the area lead to too.
function writeLean(view: View, {figure, change, rank}: Row): Content[] {
  return [
    regionLink(view, figure.regionId),
    valueCell(view, figure),
    figure.flags.map((flag) => `[${flag}]`).join(" "),
    change === null ? "" : changeDigits(view, change),
    "",
    rank?.rank == null ? "" : `${rank.rank}/${rank.rankOf}`
  ];
}
