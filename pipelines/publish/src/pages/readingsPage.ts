import {
  isFlipped,
  keyOfReading,
  type Reading,
  type ReadingFacts
} from "../facts/readingFacts.ts";
import {findAssessed} from "../facts/groups.ts";
import {groupBy} from "../grouping.ts";
import {type Content, html, type Html} from "../html.ts";
import type {HeadlineVerdict} from "../marts/verdicts.ts";
import {formatNumber} from "../numbers.ts";
import {writeCrumbs} from "../parts/crumbs.ts";
import {indicatorLink, regionLink} from "../parts/links.ts";
import {switchList} from "../parts/switchList.ts";
import {writeTable} from "../parts/table.ts";
import {verdictLegend, verdictTag} from "../parts/verdictTag.ts";
import {paths, readingAnchor} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {decimalsOfLead} from "../sentences/precision.ts";
import {
  nameBase,
  nameBenchmark,
  nameKind,
  nameReading,
  nameRule,
  writeReadings
} from "../sentences/readings.ts";
import {memberName} from "../sentences/kinds.ts";
import {writeLacking} from "../sentences/lacking.ts";
import {writeReason} from "../sentences/reason.ts";
import {nameVerdict} from "../sentences/lead.ts";
import {benchmarkName, type View} from "../view.ts";

/** Plans the page of all readings; none where the plan has no goals. */
export function planReadingsPage(facts: ReadingFacts): PagePlan[] {
  if (facts.verdicts.length === 0) return [];
  return [{pathOf: paths.readings, facts, render: (view) => renderReadingsPage(view, facts)}];
}

/** Returns every verdict under every reading, those that differ from the default’s marked. */
export function renderReadingsPage(view: View, facts: ReadingFacts): PageBody {
  const title = view.say("换一种读法，结论会变吗", "Would another reading change the verdict?");
  const members = new Set(findAssessed(view.site)?.members ?? []);
  const lede = writeReadings(
    view,
    facts.cells.filter(({regionId}) => members.has(regionId))
  );
  const content = html`${writeCrumbs(view, [])}<h1>${title}</h1>
<p class="lede">${lede}</p>
<p>${view.say(
    `方案没有写明基年、算法、比较对象和增幅的算法，每项判断都取决于这四个开关。下面先列开关，再按指标列出每个${memberName(view)}在每种读法下的判断；与默认读法结论不同的标“⇄ 不同”。`,
    "The plan states neither base year nor rule, benchmark or how an increase is measured: every verdict depends on these four switches. First the switches, then every area under every reading; a verdict that is not the default’s is marked “⇄ differs”."
  )}</p>
${switchList(view, facts.verdicts)}
${facts.measures.map((measure) => measureSection(view, facts, measure))}
${verdictLegend(view, benchmarkName(view, null))}`;
  return {title, description: lede, content};
}

function measureSection(view: View, {verdicts, cells}: ReadingFacts, measure: string): Html {
  const own = verdicts.filter((row) => row.measure === measure);
  const columns = [...groupBy(own, keyOfReading).values()].toSorted(compareReadings);
  const deciding = columns.filter((rows) => rows.some(({verdict}) => verdict !== null));
  const mute = columns.filter((rows) => !deciding.includes(rows));
  const regions = [...new Set(own.map(({regionId}) => regionId))];
  const members = findAssessed(view.site)?.members ?? [];
  const ordered = [
    ...members.filter((id) => regions.includes(id)),
    ...regions.filter((id) => !members.includes(id))
  ];
  const name = view.indicator(measure);
  const rows = ordered.map((regionId) => {
    const standard =
      cells.find((cell) => cell.regionId === regionId && cell.measure === measure)?.standard ??
      null;
    return {
      id: readingAnchor(regionId, measure),
      cells: [
        regionLink(view, regionId),
        ...deciding.map((column) =>
          readingCell(
            view,
            column.find((row) => row.regionId === regionId),
            standard
          )
        )
      ]
    };
  });
  return html`<h2 id="${measure}">${indicatorLink(view, measure)}</h2>
${
  deciding.length > 0 &&
  writeTable({
    caption: view.say(`${name}：各种读法下的判断`, `${name}: verdicts under each reading`),
    isCaptionHidden: true,
    className: "matrix",
    columns: [
      {head: view.say("地区", "Area")},
      ...deciding.flatMap(([first]) =>
        first === undefined ? [] : [{head: readingHead(view, first)}]
      )
    ],
    rows
  })
}
${mute.length > 0 && muteList(view, mute)}`;
}

function readingHead(view: View, row: HeadlineVerdict): Html {
  const {baseYear, periodRule, benchmark, reading} = row;
  const parts = [
    nameRule(view, periodRule),
    nameKind(view, reading, row.measure),
    nameBenchmark(view, benchmark)
  ];
  return html`${nameBase(view, baseYear)}<br><small>${parts.join(view.say("，", ", "))}${
    row.isDefault && html`<br><strong>${view.say("默认", "default")}</strong>`
  }</small>`;
}

function readingCell(
  view: View,
  row: HeadlineVerdict | undefined,
  standard: HeadlineVerdict | null
): Content {
  if (row === undefined) return "";
  if (row.verdict === null) {
    return verdictTag(null, writeReason(view, row.reason, writeLacking(view, row)));
  }
  const words =
    view.language === "zh"
      ? nameVerdict(view, row.verdict, "基准")
      : nameVerdict(view, row.verdict, "it").replace(" than it", "");
  const mark = isFlipped(row, standard) && html` <strong>⇄ ${view.say("不同", "differs")}</strong>`;
  return html`${verdictTag(row.verdict, html`${words}${noteOf(view, row)}`)}${mark}<small>${row.baseYear}→${row.endYear}</small>`;
}

// Year by year, the lead over the whole span is not what was judged.
function noteOf(view: View, row: HeadlineVerdict): string {
  const {lead, halfWidth, verdict, periodRule, reading, yearsAbove, yearsDecided} = row;
  if (periodRule === "yearly") {
    return yearsDecided === null
      ? ""
      : view.say(` ${yearsAbove}/${yearsDecided}年`, ` ${yearsAbove}/${yearsDecided} years`);
  }
  if (lead === null || verdict === "INDETERMINATE_ROUNDING") return "";
  const digits = formatNumber(lead, decimalsOfLead(lead, halfWidth), {signed: true});
  const unit = reading === "amount" ? view.say("元", " yuan") : "";
  return ` ${digits}${unit}`;
}

function muteList(view: View, columns: readonly (readonly HeadlineVerdict[])[]): Html {
  const items = columns.flatMap((rows) => {
    const [first] = rows;
    return first === undefined ? [] : [{first, why: whyMute(view, first)}];
  });
  const groups = [...groupBy(items, ({why}) => why)];
  return html`<details class="table"><summary>${view.say(
    `另有${columns.length}种读法各地都暂无法判断`,
    `${columns.length} more readings decide no area`
  )}</summary><ul>${groups.map(
    ([why, group]) =>
      html`<li>${why}${view.say("：", ": ")}${group
        .map(({first}) => nameReading(view, first))
        .join(view.say("；", "; "))}</li>`
  )}</ul></details>`;
}

// A benchmark that is not loaded says itself what it needs.
function whyMute(view: View, row: HeadlineVerdict): string {
  const benchmark = view.site.headline?.benchmarks.find(({id}) => id === row.benchmark);
  if (benchmark !== undefined && benchmark.region === null) {
    const name = nameBenchmark(view, row.benchmark);
    return writeReason(view, row.reason, view.say(`${name}未装入`, `${name}: not loaded`));
  }
  return writeReason(view, row.reason, writeLacking(view, row));
}

// The default first, then what decides most.
function compareReadings(a: readonly HeadlineVerdict[], b: readonly HeadlineVerdict[]): number {
  const isDefault = (rows: readonly HeadlineVerdict[]) => rows.some((row) => row.isDefault);
  const decided = (rows: readonly HeadlineVerdict[]) =>
    rows.filter(({verdict}) => verdict !== null).length;
  const name = ([first]: readonly Reading[]) => (first === undefined ? "" : keyOfReading(first));
  return (
    Number(isDefault(b)) - Number(isDefault(a)) ||
    decided(b) - decided(a) ||
    (name(a) < name(b) ? -1 : 1)
  );
}
