import {type Answer, tallyYears, type YearTally} from "./scorecard.ts";
import {judgeLatest, judgeYears, type Outcome, type Pair} from "./spanOutcomes.ts";
import type {Reading} from "./verdict.ts";
import {judgeYear, type PrintedChange, type YearChange} from "./yearVerdict.ts";

/** How an increase may be read: points of a rate, nominal or real growth, the amount itself. */
const readings: ReadonlyMap<string, Reading> = new Map([
  ["pp", "points"],
  ["percent", "percent"],
  ["real", "real"],
  ["amount", "amount"]
]);

/** The switches of a verdict but for its benchmark and scope, which say whose series are taken. */
export interface Switches {
  readonly baseYear: number;
  readonly rule: string; // cumulative; or yearly, above in every single year after the base
  readonly reading: string; // pp, percent, real or amount
  readonly deadline: number; // the last year that may be looked at
}

/** What is known of one region and measure. */
export interface MeasureSeries {
  /** Returns the pairs from a base year, with prices for real growth. */
  pairs(baseYear: number): readonly Pair[];
  /** Returns the increase of a year as its publisher printed it, null where none was printed. */
  printed(year: number): PrintedChange | null;
}

/** A verdict under one position of the switches, and the count of single years beside it. */
export interface Judged {
  readonly outcome: Outcome; // by the rule
  readonly tally: YearTally; // of the years from the base to the last one judged
  readonly yearsAsked: number;
}

/**
 * Returns the verdict under the switches: over the whole span, or of every single year up to the
 * last that can be compared. Throws RangeError for a reading that does not exist.
 */
export function judgeUnder(
  own: MeasureSeries,
  benchmark: MeasureSeries,
  switches: Switches
): Judged {
  const {baseYear, rule, deadline} = switches;
  const reading = readingOf(switches);
  const span = {baseYear, deadline, reading};
  const whole = judgeLatest(own.pairs(baseYear), benchmark.pairs(baseYear), span);
  const single = singleYears(own, benchmark, switches);
  const known = single.filter(({verdict}) => verdict !== null);
  const last = whole.endYear ?? known.at(-1)?.year ?? deadline;
  const asked = single.filter(({year}) => year <= last);
  const tally = tallyYears(asked.map(({verdict}) => verdict));
  const outcome = rule === "yearly" ? everyYear(whole, asked, tally) : whole;
  return {outcome, tally, yearsAsked: asked.length};
}

/**
 * Returns the verdict under the switches by end year, for the years in which there is one; UNKNOWN
 * where a single year before is missing.
 */
export function judgeByYear(
  own: MeasureSeries,
  benchmark: MeasureSeries,
  switches: Switches
): ReadonlyMap<number, Answer> {
  const {baseYear, rule, deadline} = switches;
  if (rule === "yearly") {
    const single = singleYears(own, benchmark, switches);
    return new Map(
      single.flatMap(({year, verdict}, i): [number, Answer][] =>
        verdict === null
          ? []
          : [[year, tallyYears(single.slice(0, i + 1).map((one) => one.verdict)).everyYear]]
      )
    );
  }
  const reading = readingOf(switches);
  const judged = judgeYears(own.pairs(baseYear), benchmark.pairs(baseYear), reading, deadline);
  return new Map([...judged].map(([year, {verdict}]) => [year, verdict ?? "UNKNOWN"]));
}

type SingleYear = ReturnType<typeof judgeYear> & {readonly year: number};

function singleYears(
  own: MeasureSeries,
  benchmark: MeasureSeries,
  {baseYear, deadline, reading}: Switches
): SingleYear[] {
  const years = Array.from({length: Math.max(0, deadline - baseYear)}, (_, i) => baseYear + 1 + i);
  const word = readingOf({reading});
  const changeOf = (series: MeasureSeries, year: number): YearChange => ({
    pair: series.pairs(year - 1).find((pair) => pair.year === year) ?? null,
    printed: series.printed(year)
  });
  return years.map((year) => ({
    year,
    ...judgeYear(changeOf(own, year), changeOf(benchmark, year), word)
  }));
}

// What the first year without a verdict lacks is what keeps the rule from deciding.
function everyYear(whole: Outcome, asked: readonly SingleYear[], tally: YearTally): Outcome {
  const isJudged = tally.unknown < asked.length;
  const endYear = whole.endYear ?? (isJudged ? (asked.at(-1)?.year ?? null) : null);
  if (tally.everyYear !== "UNKNOWN" && endYear !== null) {
    const decided = {verdict: tally.everyYear, reason: null, lacking: null, lackingYear: null};
    return {...whole, endYear, ...decided};
  }
  const open = asked.find(({verdict}) => verdict === null);
  if (!open || whole.endYear === null) return {...whole, verdict: null};
  const {reason, lacking, year} = open;
  return {...whole, verdict: null, reason, lacking, lackingYear: year};
}

function readingOf({reading}: Pick<Switches, "reading">): Reading {
  const word = readings.get(reading);
  if (word === undefined) throw new RangeError(`unknown reading: ${reading}`);
  return word;
}
