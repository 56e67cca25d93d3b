import {theilSen} from "@xianzhi/methods/theilSen";
import {judgeSpans, type Lead} from "@xianzhi/methods/verdict";
import {memberName, memberNames} from "../sentences/kinds.ts";
import {lowerFirst} from "../sentences/quality.ts";
import {benchmarkName} from "../view.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {dashes, number, widthCell, words} from "./cells.ts";
import {
  type AskedDesk,
  askedRegions,
  inputText,
  provinceOf,
  shortName,
  switchesOf
} from "./desk.ts";
import {comparableSince, compareWith, type KnownFigure} from "./figures.ts";

/**
 * Answers whether a ratio that should fall does, and whether by more than the benchmark's.
 */
export async function answerFallingRatio(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const province = provinceOf(desk);
  const lines: RatioLine[] = [];
  for (const region of [...askedRegions(desk), province]) lines.push(await loadLine(desk, region));
  const known = lines.slice(0, -1).filter(({slope}) => slope !== null);
  return {
    verdict: known.length === 0 ? notComputable(desk) : verdictText(desk, known),
    paragraphs: [
      view.say(
        "比值下降即差距缩小；误差由所依据各数公布的位数推出。推算只是情景。",
        "A falling ratio means a narrowing gap; the error follows from the digits its parts are printed with. The projection is a scenario."
      )
    ],
    tables: [
      {
        caption: view.indicator(inputText(desk, "ratio")),
        columns: columnsOf(desk),
        rows: lines.map((line) => lineCells(desk, line))
      }
    ]
  };
}

/**
 * A region's ratio since the base year, and its fall beside the benchmark's over the same years.
 */
interface RatioLine {
  readonly region: string;
  readonly first: KnownFigure | null;
  readonly last: KnownFigure | null;
  readonly slope: number | null; // a year
  readonly count: number;
  readonly end: number | null; // last year that can be compared with the benchmark
  readonly lead: Lead | null; // below zero: narrowed by more
}

async function loadLine(desk: AskedDesk, region: string): Promise<RatioLine> {
  const {base} = switchesOf(desk);
  const [ratio, province] = [inputText(desk, "ratio"), provinceOf(desk)];
  const figures = [...(await comparableSince(desk, region, ratio, base)).comparable];
  const [first, last] = [figures[0]?.[1] ?? null, figures.at(-1)?.[1] ?? null];
  if (!first || !last || first === last) {
    return {region, first, last, slope: null, count: figures.length, end: null, lead: null};
  }
  const slope =
    theilSen(figures.map(([year, {value}]) => ({year, value}))).value?.slope ??
    (last.value - first.value) / (last.year - first.year);
  const line = {region, first, last, slope, count: figures.length};
  const span = await compareWith(desk, region, province, ratio, base);
  if (region === province || span.reason !== null) return {...line, end: null, lead: null};
  const lead = judgeSpans(printed(span.own), printed(span.other), "amount").value;
  return {...line, end: span.own.end.year, lead};
}

function printed({start, end}: {readonly start: KnownFigure; readonly end: KnownFigure}) {
  const figure = ({value, halfUnit}: KnownFigure) => ({value, halfUnit: halfUnit ?? 0});
  return {start: figure(start), end: figure(end)};
}

function notComputable(desk: AskedDesk): string {
  const {view} = desk;
  const name = view.indicator(inputText(desk, "ratio"));
  return view.say(
    `不能回答：没有一个${memberName(view)}基年以后有两年的${name}。`,
    `Not computable: no ${memberName(view)} has the ${lowerFirst(name)} in two years since the base year.`
  );
}

function verdictText(desk: AskedDesk, lines: readonly RatioLine[]): string {
  const {view} = desk;
  const narrowed = lines.filter(({slope}) => (slope ?? 0) < 0).length;
  const judged = lines.flatMap(({lead}) => lead ?? []);
  const count = (verdict: Lead["verdict"]) =>
    judged.filter((one) => one.verdict === verdict).length;
  const [more, less, open] = [count("BELOW"), count("ABOVE"), count("INDETERMINATE_ROUNDING")];
  const than = benchmarkName(view, null);
  const name = shortName(desk, "ratio");
  const absent = askedRegions(desk).length - lines.length;
  return view.say(
    `有数的${lines.length}个${memberName(view)}中${narrowed}个的${name}在下降；与${than}同期相比，${more}个缩小得更多，${less}个更少，${open}个在修约误差内。其余${absent}个缺数。`,
    `Of ${lines.length} ${memberNames(view)} with figures the ratio narrows in ${narrowed}; against ${than} over the same years ${more} narrowed by more, ${less} by less and ${open} within rounding. Figures of ${absent} are missing.`
  );
}

function columnsOf({view, headline}: AskedDesk): string[] {
  const than = benchmarkName(view, null);
  return [
    view.say("地区", "Region"),
    view.say("年份", "Years"),
    view.say("首年", "First"),
    view.say("末年", "Last"),
    view.say("每年变化", "Change a year"),
    view.say(`推算${headline.deadline_year}年`, `Projected to ${headline.deadline_year}`),
    view.say("比较期", "Compared over"),
    view.say("变化", "Change"),
    view.say(`${than}变化`, `Change of ${than}`),
    view.say("误差 ±", "± rounding"),
    view.say(`与${than}比`, `Against ${than}`),
    view.say("说明", "Note")
  ];
}

function lineCells(desk: AskedDesk, line: RatioLine): AnswerCell[] {
  const {view, headline} = desk;
  const {region, first, last, slope, count, end, lead} = line;
  if (first === null || last === null || slope === null) {
    const why = words(view.label("reasons", "MISSING_INPUT"));
    return [words(view.region(region)), ...dashes(10), why];
  }
  const ahead = Math.max(0, headline.deadline_year - last.year);
  const few = view.say("少于5年，不给区间", "fewer than 5 years: no interval");
  return [
    words(view.region(region)),
    words(`${first.year}–${last.year}`),
    number(first.value, 4, {key: first.key}),
    number(last.value, 4, {key: last.key}),
    number(slope, 4, {signed: true}),
    number(last.value + slope * ahead, 3),
    words(end === null ? "—" : `${first.year}–${end}`),
    number(lead?.change, 4, {signed: true}),
    number(lead?.benchmarkChange, 4, {signed: true}),
    widthCell(lead?.halfWidth ?? null, 4),
    words(lead === null ? "—" : comparison(desk, lead)),
    words(count < 5 ? few : "")
  ];
}

// The good direction is down: it is said as narrowing, never as faster.
function comparison({view}: AskedDesk, {verdict}: Lead): string {
  if (verdict === "INDETERMINATE_ROUNDING") return view.label("verdicts", verdict);
  return verdict === "BELOW"
    ? view.say("缩小更多", "narrowed by more")
    : view.say("缩小更少", "narrowed by less");
}
