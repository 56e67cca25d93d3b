import type {Verdict} from "@xianzhi/charts/verdictLook";
import {isCrowd} from "../facts/crowd.ts";
import {findAssessed} from "../facts/groups.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Html} from "../html.ts";
import type {Change} from "../marts/figures.ts";
import {formatNumber} from "../numbers.ts";
import {foldTable, writeFigure} from "../parts/figureBox.ts";
import {figureFiles} from "../parts/figureFiles.ts";
import {legendMark} from "../parts/legendMark.ts";
import {regionLink} from "../parts/links.ts";
import {writeTable} from "../parts/table.ts";
import {changeCell, leadTag} from "../parts/values.ts";
import {verdictTag} from "../parts/verdictTag.ts";
import {isRace, nameVerdict, shortVerdict} from "../sentences/lead.ts";
import {writeTally} from "../sentences/tally.ts";
import {decimalsOfLeads} from "../sentences/precision.ts";
import {writeVerdictReason} from "../sentences/reason.ts";
import {benchmarkName, type View} from "../view.ts";
import {drawOn} from "./canvas.ts";
import {sourceOf} from "./indicatorSource.ts";

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
  const title = titleOf(view, rows, benchmark, race);
  const bars = rows.map((change) => gapRow(view, change, decimals));
  const chart = await drawOn(title, (options) => drawGapBars(bars, options));
  return writeFigure(view, {
    id: "figure-gap",
    title,
    subtitle: view.say(
      `${view.word(indicator.name)}：${year}年比上年的变化与${benchmark}之差（百分点）`,
      `${view.word(indicator.name)}: change in ${year} less the change of ${benchmark} (percentage points)`
    ),
    chart,
    text: bars.map(({tip}) => tip).join(view.say("；", "; ")),
    legend: [
      ...["ABOVE", "BELOW", "INDETERMINATE_ROUNDING"].map((verdict) =>
        verdictTag(verdict, nameVerdict(view, verdict, benchmark, race))
      ),
      legendMark("band", view.say("修约误差", "rounding"))
    ],
    note: rows.some(({verdict}) => verdict === "INDETERMINATE_ROUNDING")
      ? view.say(
          "虚线框落在灰带内，无法判断快慢。",
          "A dashed bar ends inside the grey band and says nothing."
        )
      : "",
    source: sourceOf(view, facts),
    table: foldTable(view, gapTable(view, rows, {caption: title, decimals})),
    files: figureFiles(view, indicator.id),
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

function titleOf(view: View, rows: readonly Change[], benchmark: string, race: boolean): string {
  const decided = rows.flatMap(({verdict}) => verdict ?? []);
  const apart = decided.filter((verdict) => verdict !== "INDETERMINATE_ROUNDING");
  const tally = writeTally(view, apart.length > 0 ? apart : decided, (verdict) =>
    shortVerdict(view, verdict, benchmark, race)
  );
  return view.say(`可判断的${decided.length}个：${tally}`, `Of ${decided.length} judged, ${tally}`);
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
