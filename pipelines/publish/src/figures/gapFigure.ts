import type {Verdict} from "@xianzhi/charts/verdictLook";
import {isCrowd} from "../facts/crowd.ts";
import {findAssessed} from "../facts/groups.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Html} from "../html.ts";
import type {Change} from "../marts/figures.ts";
import {formatNumber} from "../numbers.ts";
import {writeFigure} from "../parts/figureBox.ts";
import {regionLink} from "../parts/links.ts";
import {writeTable} from "../parts/table.ts";
import {changeCell, leadTag} from "../parts/values.ts";
import {verdictTag} from "../parts/verdictTag.ts";
import {isRace, nameVerdict} from "../sentences/lead.ts";
import {decimalsOfLeads} from "../sentences/precision.ts";
import {writeVerdictReason} from "../sentences/reason.ts";
import {benchmarkName, type View} from "../view.ts";
import {drawOn} from "./canvas.ts";

const glyphs: Readonly<Record<string, string>> = {
  ABOVE: "▲",
  BELOW: "▼",
  INDETERMINATE_ROUNDING: "≈"
};

/** Returns each region's lead over the benchmark in one year as bars, rounding as a band. */
export async function gapFigure(view: View, facts: IndicatorFacts): Promise<Html | null> {
  const {indicator, year} = facts;
  const members = findAssessed(view.site)?.members ?? [];
  const rows = members.flatMap((id) => {
    const change = facts.changes.find((row) => row.regionId === id && row.year === year);
    return change === undefined ? [] : [change];
  });
  if (year === null || isCrowd(rows.length) || !rows.some(({lead}) => lead !== null)) return null;
  const {drawGapBars} = await import("@xianzhi/charts/gapBars");
  const benchmark = benchmarkName(view, null);
  const race = isRace(view, indicator.id);
  const decimals = decimalsOfLeads(
    rows.map(({lead, leadHalfWidth}) => ({lead, halfWidth: leadHalfWidth}))
  );
  const title = titleOf(view, rows, nameVerdict(view, "ABOVE", benchmark, race), year);
  const chart = await drawOn(title, (options) =>
    drawGapBars(
      rows.map((change) => gapRow(view, change, decimals)),
      {...options, width: 400}
    )
  );
  return writeFigure({
    title,
    subtitle: view.say(
      `${view.word(indicator.name)}：${year}年比上年的变化与${benchmark}之差（百分点）`,
      `${view.word(indicator.name)}: change in ${year} less the change of ${benchmark} (percentage points)`
    ),
    chart,
    legend: ["ABOVE", "BELOW", "INDETERMINATE_ROUNDING"].map((verdict) =>
      verdictTag(verdict, nameVerdict(view, verdict, benchmark, race))
    ),
    note: view.say(
      "灰带为修约误差；虚线框落在其内，暂无法判断。",
      "Grey band: rounding; a dashed bar ends inside it and says nothing."
    ),
    tableLabel: view.say("表格", "Table"),
    table: gapTable(view, rows, {caption: title, decimals}),
    isWide: true
  });
}

function gapRow(view: View, change: Change, decimals: number) {
  const name = view.region(change.regionId);
  const {lead, leadHalfWidth, verdict} = change;
  const digits =
    lead === null
      ? nameVerdict(view, null, "")
      : `${glyphs[verdict ?? ""] ?? "…"} ${formatNumber(lead, decimals, {signed: true})}`;
  const why = lead === null ? writeVerdictReason(view, change) : digits;
  return {
    name,
    gap: lead,
    halfWidth: leadHalfWidth,
    verdict: readVerdict(verdict),
    text: digits,
    tip: `${name}${view.say("：", ": ")}${why}`
  };
}

function readVerdict(verdict: string | null): Verdict {
  if (verdict === "ABOVE" || verdict === "BELOW") return verdict;
  return verdict === "INDETERMINATE_ROUNDING" ? verdict : null;
}

function titleOf(view: View, rows: readonly Change[], ahead: string, year: number): string {
  const above = rows.filter(({verdict}) => verdict === "ABOVE").length;
  const decided = rows.filter(({verdict}) => verdict !== null).length;
  return view.say(
    `${year}年：可判断的${decided}个中，${above}个${ahead}`,
    `${year}: ${ahead}: ${above} of the ${decided} that can be judged`
  );
}

function gapTable(
  view: View,
  rows: readonly Change[],
  {caption, decimals}: {readonly caption: string; readonly decimals: number}
): Html {
  return writeTable({
    caption,
    isCaptionHidden: true,
    columns: [
      {head: view.say("地区", "Area")},
      {head: view.say("比上年", "On the year before"), number: true},
      {head: view.say("与上级比较", "Against the benchmark")}
    ],
    rows: rows.map((change) => ({
      cells: [
        regionLink(view, change.regionId),
        changeCell(view, change),
        leadTag(view, change, decimals)
      ]
    }))
  });
}
