import {type Content, html, type Html, join} from "../html.ts";
import type {Change, Figure} from "../marts/figures.ts";
import type {Rank, Trend} from "../marts/regions.ts";
import {formatNumber} from "../numbers.ts";
import {writeCell} from "../quantity.ts";
import {nameDirection} from "../sentences/direction.ts";
import {decimalsOfLead, decimalsWithin, printedDecimals} from "../sentences/precision.ts";
import {isRace, shortVerdict} from "../sentences/lead.ts";
import {nameChangeReason, nameVerdictReason, writeReason} from "../sentences/reason.ts";
import {benchmarkName, type View} from "../view.ts";
import {figureLink} from "./links.ts";
import {verdictTag} from "./verdictTag.ts";

/** Returns a figure's value for a table cell, leading to how it came about; flags not included. */
export function valueCell(view: View, figure: Figure | null): Content {
  if (figure === null) return "";
  const indicator = view.site.indicators.get(figure.indicatorId);
  const unit = indicator?.unit ?? {zh: figure.unit, en: figure.unit};
  const {value} = figure;
  if (value === null) return reasonMark(view, figure.reason);
  const decimals = printedDecimals(figure) ?? indicator?.decimals ?? 0;
  const text = writeCell(value, decimals, unit, view.language, indicator?.decimals);
  return figureLink(view, figure, text);
}

/** Returns a short mark for a value that is missing, with its reason to read. */
export function reasonMark(view: View, reason: string | null): Html {
  return html`<span class="tag unknown" title="${writeReason(view, reason)}">… ${
    reason === null ? view.say("缺", "none") : view.label("reasons", reason)
  }</span>`;
}

/**
 * Returns a mark for a missing value in a dense table: three dots that say why on hover and aloud.
 */
export function briefReason(view: View, reason: string | null): Html {
  const why = writeReason(view, reason);
  return html`<span class="tag unknown" title="${why}">…<span class="hidden">${why}</span></span>`;
}

/** Returns the flags of a figure in square brackets with their words behind: [p] [b]. */
export function flagMarks(view: View, flags: readonly string[]): Html {
  const marks = flags.map(
    (flag) => html`<abbr class="flag" title="${view.label("flags", flag)}">[${flag}]</abbr>`
  );
  return join(marks, " ");
}

/** Returns a change for a table cell: +1.2 个百分点, −0.4%; the reason when there is none. */
export function changeCell(view: View, change: Change | null): Content {
  if (change === null) return "";
  if (change.change === null) return lacking(["… ", nameChangeReason(view, change)]);
  const place = {...change, period: String(change.year)};
  return figureLink(view, place, changeDigits(view, change) ?? "");
}

/** Returns a change in digits, +1.2 个百分点, −0.4%; null where there is none. */
export function changeDigits(view: View, {change, kind, halfWidth}: Change): string | null {
  if (change === null) return null;
  const digits = formatNumber(change, decimalsWithin(halfWidth), {signed: true});
  return `${digits}${kind === "points" ? view.say("个百分点", " pp") : "%"}`;
}

/**
 * Returns why a cell has nothing to show, in small print: in a table many cells may lack something.
 */
export function lacking(why: Content): Html {
  return html`<span class="lacking">${why}</span>`;
}

/** Returns the lead over the benchmark as a tag: ▲ +0.7, ≈, ▼ −0.3, … with its reason. */
export function leadTag(
  view: View,
  change: Change | null,
  decimals = decimalsOfLead(change?.lead ?? null, change?.leadHalfWidth ?? null)
): Content {
  if (change === null || change.benchmarkId === null) return "";
  const benchmark = benchmarkName(view, change.benchmarkId);
  const words = shortVerdict(view, change.verdict, benchmark, isRace(view, change.indicatorId));
  if (change.lead === null || change.verdict === null) {
    if (change.change === null) return lacking("…"); // said one cell before
    return lacking(["… ", nameVerdictReason(view, change)]);
  }
  const digits = formatNumber(change.lead, decimals, {signed: true});
  const isClear = change.verdict !== "INDETERMINATE_ROUNDING";
  return verdictTag(change.verdict, isClear ? `${words} ${digits}` : words);
}

/** Returns a rank as 3/8 ↑1; joint ranks say so; "" when the region is not ranked. */
export function rankMark(view: View, rank: Rank | null): Content {
  if (rank === null || rank.rank === null || rank.rankOf === null || rank.rankOf < 2) return "";
  const moved = rank.previousRank === null ? 0 : rank.previousRank - rank.rank;
  const arrow = moved > 0 ? `↑${moved}` : moved < 0 ? `↓${-moved}` : "";
  const tied = rank.tied ? view.say("并列", "joint ") : "";
  const words =
    moved > 0
      ? view.say(`比上年进${moved}位`, `up ${moved} on the year before`)
      : view.say(`比上年退${-moved}位`, `down ${-moved} on the year before`);
  const change = arrow && html` <span class="rank-change" title="${words}">${arrow}</span>`;
  return html`<span class="rank">${tied}${rank.rank}/${rank.rankOf}${change}</span>`;
}

const arrows: Readonly<Record<string, string>> = {
  rising: "↗",
  falling: "↘",
  stable: "→",
  fluctuating: "↗↘"
};

/** Returns the direction of the last comparable years in words and as an arrow. */
export function trendMark(view: View, trend: Trend | null): Content {
  if (trend === null || trend.tag === null) return "";
  const years =
    trend.firstYear === null ? "" : `${trend.firstYear}–${trend.lastYear ?? trend.firstYear}`;
  const text = nameDirection(view, trend.tag);
  if (trend.tag === "short") return lacking(["… ", text]);
  return html`<span title="${years}">${[arrows[trend.tag] ?? "", " ", text]}</span>`;
}
