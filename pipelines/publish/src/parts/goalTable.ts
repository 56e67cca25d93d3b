import {type Content, html, type Html} from "../html.ts";
import type {HeadlineVerdict} from "../marts/verdicts.ts";
import {formatNumber} from "../numbers.ts";
import {shortVerdict} from "../sentences/lead.ts";
import {writeGoalList} from "../sentences/goals.ts";
import {decimalsOfLead, decimalsWithin} from "../sentences/precision.ts";
import {writeLacking} from "../sentences/lacking.ts";
import {writeReason} from "../sentences/reason.ts";
import {benchmarkName, type View} from "../view.ts";
import {figureLink, indicatorLink} from "./links.ts";
import {writeTable} from "./table.ts";
import {verdictLegend, verdictTag} from "./verdictTag.ts";

/** Returns the goals of the plan for one region: what it gained, what the benchmark gained. */
export function goalTable(view: View, goals: readonly HeadlineVerdict[]): Html {
  const benchmark = benchmarkName(view, null);
  return html`<h2 id="goals">${view.say("方案目标", "Goals of the plan")}</h2>
${writeGoalList(view, goals)}
<details class="table"><summary>${view.say("数字与修约误差", "Numbers and rounding")}</summary>${writeTable(
    {
      caption: view.say("方案目标的判断", "Verdicts on the goals"),
      isCaptionHidden: true,
      onPhone: "pairs",
      columns: [
        {head: view.say("目标", "Goal")},
        {head: view.say("起止年", "Years")},
        {head: view.say("变化", "Change"), number: true},
        {head: view.say(`${benchmark}变化`, `Change, ${benchmark}`), number: true},
        {head: view.say("领先", "Lead"), number: true},
        {head: view.say("判断", "Verdict")}
      ],
      rows: goals.map((goal) => ({cells: writeRow(view, goal)}))
    }
  )}</details>
${verdictLegend(view, benchmark)}`;
}

/** Returns a change with its sign and unit: +2.73 个百分点, −0.4%. */
export function signedChange(view: View, change: number, reading: string, decimals: number) {
  const unit = reading === "pp" ? view.say("个百分点", " pp") : "%";
  return formatNumber(change, decimals, {signed: true}) + unit;
}

/** Returns the verdict on a goal as a tag; one that cannot be given says why. */
export function goalTag(
  view: View,
  goal: HeadlineVerdict,
  decimals = decimalsOfLead(goal.lead, goal.halfWidth)
): Content {
  const words = shortVerdict(view, goal.verdict, benchmarkName(view, null));
  const {verdict, lead, regionId, measure, endYear} = goal;
  if (verdict === null)
    return verdictTag(null, writeReason(view, goal.reason, writeLacking(view, goal)));
  if (lead === null || verdict === "INDETERMINATE_ROUNDING") return verdictTag(verdict, words);
  const digits = formatNumber(lead, decimals, {signed: true});
  const place = {regionId, indicatorId: measure, period: String(endYear ?? "")};
  return verdictTag(
    verdict,
    html`${words} ${endYear === null ? digits : figureLink(view, place, digits)}`
  );
}

function writeRow(view: View, goal: HeadlineVerdict): Content[] {
  const {measure, baseYear, endYear, regionChange, benchmarkChange, lead, halfWidth} = goal;
  const decimals = decimalsWithin(halfWidth);
  const write = (change: number | null) =>
    change === null ? "" : signedChange(view, change, goal.reading, decimals);
  const place = {regionId: goal.regionId, indicatorId: measure, period: String(endYear)};
  const own = write(regionChange);
  return [
    indicatorLink(view, measure),
    endYear === null ? String(baseYear ?? "") : `${baseYear}→${endYear}`,
    own === "" || endYear === null ? own : figureLink(view, place, own),
    write(benchmarkChange),
    lead === null ? "" : writeBand(lead, halfWidth),
    goalTag(view, goal)
  ];
}

function writeBand(lead: number, halfWidth: number | null): string {
  const digits = formatNumber(lead, decimalsOfLead(lead, halfWidth), {signed: true});
  if (halfWidth === null) return digits;
  return `${digits} ± ${formatNumber(halfWidth, decimalsOfLead(halfWidth, halfWidth))}`;
}
