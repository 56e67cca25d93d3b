import {findAssessed} from "../facts/groups.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {type Content, html, type Html, join} from "../html.ts";
import type {Change, Figure} from "../marts/figures.ts";
import {figureLink} from "../parts/links.ts";
import {benchmarkName, type View} from "../view.ts";
import {amountOf} from "./indicatorSentence.ts";
import {memberName, memberNames} from "./kinds.ts";
import {isRace, nameVerdict} from "./lead.ts";
import {lowerFirst} from "./quality.ts";
import {writeTally} from "./tally.ts";

/**
 * Returns what the newest comparable year shows: highest, lowest, the benchmark, who was faster.
 */
export function writeIndicatorLede(view: View, facts: IndicatorFacts): Html {
  const {year, figures, changes} = facts;
  const group = findAssessed(view.site);
  const members = new Set(group?.members ?? []);
  const own = figures.filter(
    (figure) => figure.year === year && members.has(figure.regionId) && figure.value !== null
  );
  if (year === null || own.length === 0) {
    return html`${view.say(
      `${memberName(view)}一级尚无公布数。`,
      `No ${memberName(view)} figure has been published here.`
    )}`;
  }
  const ordered = own.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const decided = changes.filter(
    (row) => row.year === year && members.has(row.regionId) && row.verdict !== null
  );
  const sentences = [
    writeRange(view, facts, ordered, members.size),
    writePace(view, facts, decided)
  ];
  return join(sentences, view.say("", " "));
}

function writePace(view: View, {indicator}: IndicatorFacts, decided: readonly Change[]): string {
  if (decided.length === 0) return "";
  const name = benchmarkName(view, null);
  const race = isRace(view, indicator.id);
  const verdicts = decided.map(({verdict}) => verdict);
  const tally = writeTally(view, verdicts, (verdict) => nameVerdict(view, verdict, name, race));
  return view.say(
    `与上年相比，可判断的${decided.length}个中${tally}。`,
    `Against the year before, of ${decided.length} that can be judged: ${tally}.`
  );
}

function writeRange(
  view: View,
  {indicator, year, figures}: IndicatorFacts,
  ordered: readonly Figure[],
  count: number
): Html {
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return html``;
  const benchmark = figures.find(
    (figure) => figure.regionId === view.site.benchmark?.id && figure.year === year
  );
  const short = view.word(indicator.short);
  const theirs =
    benchmark?.value == null || indicator.aggregation === "sum"
      ? null
      : amount(view, benchmark, benchmark.value);
  const name = benchmarkName(view, null);
  const some =
    ordered.length < count
      ? view.say(
          `有数的${ordered.length}个${memberName(view)}中`,
          `of the ${ordered.length} ${memberNames(view)} with a figure, `
        )
      : view.say(`${count}个${memberName(view)}中`, "");
  if (first === last) {
    return view.language === "zh"
      ? html`${year}年仅${view.region(first.regionId)}有数：${amount(view, first, first.value)}。`
      : html`In ${year} only ${view.region(first.regionId)} has a figure: ${amount(view, first, first.value)}.`;
  }
  return view.language === "zh"
    ? html`${year}年${short}，${some}${view.region(first.regionId)}最高，为${amount(view, first, first.value)}；${view.region(last.regionId)}最低，为${amount(view, last, last.value)}${theirs && html`；${name}为${theirs}`}。`
    : html`In ${year}, ${some}${lowerFirst(short)} was highest in ${view.region(first.regionId)} (${amount(view, first, first.value)}) and lowest in ${view.region(last.regionId)} (${amount(view, last, last.value)})${theirs && html`; ${name}: ${theirs}`}.`;
}

function amount(view: View, figure: Figure, value: number | null): Content {
  return value === null ? null : figureLink(view, figure, amountOf(view, figure, value));
}
