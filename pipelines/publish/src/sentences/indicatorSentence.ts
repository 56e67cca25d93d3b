import {type Content, html, type Html, join} from "../html.ts";
import type {Line} from "../facts/line.ts";
import type {Change, Figure} from "../marts/figures.ts";
import {figureLink} from "../parts/links.ts";
import {writeAmount} from "../quantity.ts";
import {benchmarkName, type View} from "../view.ts";
import {priceNote, writeChange} from "./change.ts";
import {isRace, writeLead} from "./lead.ts";
import {decimalsOfLead, decimalsWithin} from "./precision.ts";
import {lowerFirst, qualityNotes} from "./quality.ts";
import {writeRank} from "./rank.ts";
import {writeChangeReason, writeReason} from "./reason.ts";

/**
 * Returns what is known of a region's indicator in its last year: value, change, the benchmark's
 * change and the lead, rank, and what to beware of. Each number leads to how it came about.
 */
export function writeIndicatorSentence(view: View, regionName: string, line: Line): Html {
  const {latest, change, rank} = line;
  const name = view.indicator(line.indicatorId);
  if (latest === null || latest.value === null) {
    return view.language === "zh"
      ? html`${regionName}${name}${writeReason(view, latest?.reason ?? "MISSING_INPUT")}。`
      : html`${name}, ${regionName}: ${writeReason(view, latest?.reason ?? "MISSING_INPUT")}.`;
  }
  const amount = figureLink(view, latest, amountOf(view, latest, latest.value));
  const clauses = change === null ? null : writeChangeClauses(view, latest, change);
  const rest = [writeRank(view, rank), writeNotes(view, latest)];
  if (view.language === "zh") {
    const first = html`${latest.year}年，${regionName}${name}为${amount}${clauses && html`，${clauses}`}。`;
    return join([first, ...rest.map((text) => text && `${text}。`)]);
  }
  const owner = `${regionName}’s ${lowerFirst(name)}`;
  const first = html`In ${latest.year}, ${owner} was ${amount}${clauses && html`; ${clauses}`}.`;
  return join([first, ...rest.map((text) => text && `${capital(text)}.`)], " ");
}

/** Returns a figure's value with its unit, in the digits that were printed. */
export function amountOf(view: View, figure: Figure, value: number): string {
  const indicator = view.site.indicators.get(figure.indicatorId);
  const unit = indicator?.unit ?? {zh: figure.unit, en: figure.unit};
  return writeAmount(value, figure.decimals ?? indicator?.decimals ?? 0, unit, view.language);
}

function writeChangeClauses(view: View, figure: Figure, change: Change): Content {
  if (change.change === null) {
    const why = writeChangeReason(view, change);
    return view.say(`比上年变化${why}`, `the change on the year before is ${why}`);
  }
  const decimals = decimalsWithin(change.halfWidth);
  const {kind} = change;
  const priceBasis = view.site.indicators.get(figure.indicatorId)?.priceBasis ?? "none";
  const note = priceNote(view, kind, priceBasis);
  const own = figureLink(view, figure, writeChange(view, {change: change.change, kind, decimals}));
  const change1 = html`${view.say("比上年", "it ")}${own}${note}${view.say("", " on the year before")}`;
  const lead = writeLeadClause(view, change, decimals);
  if (lead === null) return change1;
  return html`${change1}${view.say("；", ", ")}${lead}`;
}

function writeLeadClause(view: View, change: Change, decimals: number): Content {
  if (change.benchmarkChange === null || change.benchmarkId === null) return null;
  const name = benchmarkName(view, change.benchmarkId);
  const {kind, benchmarkChange} = change;
  const place = {
    regionId: change.benchmarkId,
    indicatorId: change.indicatorId,
    period: String(change.year)
  };
  const theirs = figureLink(
    view,
    place,
    writeChange(view, {change: benchmarkChange, kind, decimals})
  );
  const lead = writeLead(view, name, {
    ...change,
    decimals: decimalsOfLead(change.lead, change.leadHalfWidth),
    isRace: isRace(view, change.indicatorId)
  });
  if (lead === "") return html`${view.say(`同期${name}`, `while ${name} `)}${theirs}`;
  return view.language === "zh"
    ? html`同期${name}${theirs}，${lead}`
    : html`${lead} (${name} ${theirs})`;
}

function writeNotes(view: View, figure: Figure): string {
  return qualityNotes(view, figure).join(view.say("；", "; "));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
