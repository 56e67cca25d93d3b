import type {Line, Point} from "../facts/line.ts";
import type {Figure} from "../marts/figures.ts";
import type {Indicator} from "../marts/indicators.ts";
import {writeAmount} from "../quantity.ts";
import {benchmarkName, type View} from "../view.ts";
import {writeChange} from "./change.ts";
import {nameDirection} from "./direction.ts";
import {isRace, nameVerdict} from "./lead.ts";
import {decimalsWithin} from "./precision.ts";

/**
 * Returns what a region's line shows: its last value, then the first of these that is known: the
 * verdict and for how many years it has held, the direction of five years, the last change, what
 * the benchmark's value was. "" without a value.
 */
export function writeTrendTitle(
  view: View,
  line: Line,
  benchmark: readonly Point[] = [] // drawn beside it
): string {
  const {latest} = line;
  const indicator = view.site.indicators.get(line.indicatorId);
  if (indicator === undefined || latest === null || latest.value === null) return "";
  const head = `${view.word(indicator.short)} ${shortAmount(view, indicator, latest.value, latest.decimals)}`;
  const finding =
    writeVerdict(view, line) ||
    writeDirection(view, line) ||
    writeLast(view, line) ||
    writeLevel(view, indicator, latest, benchmark);
  return finding === ""
    ? view.say(`${latest.year}年${head}`, `${head} in ${latest.year}`)
    : `${head}${view.say("，", ", ")}${finding}`;
}

// A title has room for the digits an indicator is read with, not for all that somebody printed.
function shortAmount(
  view: View,
  {unit, decimals}: Indicator,
  value: number,
  printed: number | null
): string {
  return writeAmount(value, Math.min(printed ?? decimals, decimals), unit, view.language);
}

function writeVerdict(view: View, {change, streak, indicatorId}: Line): string {
  if (change === null || change.verdict === null) return "";
  const benchmark = benchmarkName(view, change.benchmarkId);
  if (change.verdict === "INDETERMINATE_ROUNDING") {
    return view.say(`与${benchmark}之差在修约误差内`, `too close to ${benchmark} to tell`);
  }
  const verdict = nameVerdict(view, change.verdict, benchmark, isRace(view, indicatorId));
  if (streak < 2) return verdict;
  return view.say(`连续${streak}年${verdict}`, `${verdict} ${streak} years running`);
}

function writeDirection(view: View, {trend, latest}: Line): string {
  if (trend === null || trend.tag === null || trend.lastYear !== latest?.year) return "";
  return trend.tag === "short" ? "" : nameDirection(view, trend.tag);
}

function writeLast(view: View, {change}: Line): string {
  if (change === null || change.change === null) return "";
  const words = {...change, decimals: decimalsWithin(change.halfWidth)};
  const text = writeChange(view, words);
  return /\d/.test(text) ? view.say(`比上年${text}`, `${text} on the year`) : "";
}

// Levels are told apart only where they are printed differently.
function writeLevel(
  view: View,
  indicator: Indicator,
  latest: Figure,
  points: readonly Point[]
): string {
  const theirs = points.find(({year}) => year === latest.year);
  if (theirs === undefined || latest.value === null) return "";
  const own = shortAmount(view, indicator, latest.value, latest.decimals);
  const other = shortAmount(view, indicator, theirs.value, theirs.decimals ?? null);
  if (own === other) return "";
  const name = benchmarkName(view, null);
  return latest.value > theirs.value
    ? view.say(`高于${name}的${other}`, `above ${name}’s ${other}`)
    : view.say(`低于${name}的${other}`, `below ${name}’s ${other}`);
}
