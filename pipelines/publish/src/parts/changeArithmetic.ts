import {html, type Html} from "../html.ts";
import type {Change, Figure} from "../marts/figures.ts";
import {formatNumber} from "../numbers.ts";
import {amountOf} from "../sentences/indicatorSentence.ts";
import {isRace, nameVerdict} from "../sentences/lead.ts";
import {decimalsOfLead, decimalsWithin} from "../sentences/precision.ts";
import {writeChangeReason, writeVerdictReason} from "../sentences/reason.ts";
import {benchmarkName, type View} from "../view.ts";
import {figureLink} from "./links.ts";
import {verdictTag} from "./verdictTag.ts";

/** Returns how a year's change, its lead over the benchmark and its verdict were computed. */
export function changeArithmetic(view: View, figure: Figure, change: Change): Html {
  return html`<p>${writeChangeSum(view, figure, change)}</p>
${change.benchmarkId !== null && html`<p>${writeLeadSum(view, change)}</p>`}`;
}

function writeChangeSum(view: View, figure: Figure, change: Change): Html {
  const colon = view.say("：", ": ");
  const head = view.say("比上年", "On the year before") + colon;
  if (change.change === null) return html`${head}${writeChangeReason(view, change)}`;
  const result = size(view, change.change, change.kind, decimalsWithin(change.halfWidth));
  const band = change.halfWidth === null ? "" : bandOf(change.halfWidth);
  if (change.basis === "published" || change.value === null || change.previousValue === null) {
    const published = change.basis === "published" ? view.say("（公布数）", " (as published)") : "";
    return html`${head}${result}${band}${published}`;
  }
  const now = amountOf(view, figure, change.value);
  const place = {...figure, period: String(change.year - 1)};
  const before = figureLink(view, place, amountOf(view, figure, change.previousValue));
  return change.kind === "points"
    ? html`${head}${now} − ${before} = ${result}${band}`
    : html`${head}${now} ÷ ${before} − 1 = ${result}${band}`;
}

function writeLeadSum(view: View, change: Change): Html {
  const name = benchmarkName(view, change.benchmarkId);
  const head = view.say(`与${name}比较：`, `Against ${name}: `);
  const {lead, leadHalfWidth, benchmarkChange, verdict, kind} = change;
  if (lead === null || benchmarkChange === null || change.change === null) {
    return html`${head}${writeVerdictReason(view, change)}`;
  }
  const decimals = decimalsOfLead(lead, leadHalfWidth);
  const own = size(view, change.change, kind, decimals);
  const place = {
    regionId: change.benchmarkId ?? "",
    indicatorId: change.indicatorId,
    period: String(change.year)
  };
  const theirs = figureLink(view, place, size(view, benchmarkChange, kind, decimals));
  const result = size(view, lead, "points", decimals);
  const tag = verdictTag(
    verdict,
    nameVerdict(view, verdict, name, isRace(view, change.indicatorId))
  );
  return html`${head}${own} − (${theirs}) = ${result}${leadHalfWidth !== null && bandOf(leadHalfWidth)} → ${tag}`;
}

function size(view: View, change: number, kind: string, decimals: number): string {
  const unit = kind === "points" ? view.say("个百分点", " pp") : "%";
  return formatNumber(change, decimals, {signed: true}) + unit;
}

function bandOf(halfWidth: number): string {
  return ` ± ${formatNumber(halfWidth, decimalsOfLead(halfWidth, null))}`;
}
