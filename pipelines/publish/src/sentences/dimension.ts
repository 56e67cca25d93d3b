import {groupBy} from "../grouping.ts";
import {type Content, html, type Html, join} from "../html.ts";
import type {Line} from "../facts/line.ts";
import {indicatorLink} from "../parts/links.ts";
import {formatNumber} from "../numbers.ts";
import {benchmarkName, type View} from "../view.ts";
import {points} from "./change.ts";
import {isRace, nameVerdict} from "./lead.ts";
import {decimalsOfLead} from "./precision.ts";
import {nameVerdictReason} from "./reason.ts";

/** The dimension of indicators that describe a region and are not judged. */
export const contextDimension = "context";

/**
 * Returns the name of a dimension; one the assessment does not know stands for itself, unless it is
 * the only one there is.
 */
export function dimensionName(view: View, dimension: string): string {
  if (dimension === contextDimension) return view.say("基本情况", "Context");
  const {dimensions} = view.site;
  const known = dimensions.find(({id}) => id === dimension);
  const name = known === undefined ? dimension : view.word(known.name);
  return name === dimension && dimensions.length === 1 ? view.say("各项指标", "Indicators") : name;
}

/**
 * Returns a paragraph on one dimension of a region: how many indicators were faster than the
 * benchmark in their last year, the best and the worst place, and the largest lead or lag. Only of
 * indicators that are a race is said who was faster.
 */
export function writeDimension(view: View, lines: readonly Line[]): Html {
  const races = lines.filter(({indicatorId}) => isRace(view, indicatorId));
  const sentences = [
    writeBalance(view, lines, races),
    writePlaces(view, lines),
    writeExtreme(view, races)
  ];
  return html`<p>${join(sentences, view.say("", " "))}</p>`;
}

function writeBalance(view: View, lines: readonly Line[], races: readonly Line[]): Content {
  const decided = races.filter((line) => line.change?.verdict != null);
  const count = (verdict: string) =>
    decided.filter((line) => line.change?.verdict === verdict).length;
  if (lines.length === 0) return null;
  const all = view.say(`共${lines.length}项指标有数`, `${lines.length} indicators have figures`);
  if (decided.length === 0) {
    const why = commonReason(view, lines);
    return view.say(
      `${all}，最近一年均暂无法与上级比较${why === "" ? "" : `，多因${why}`}。`,
      `${all}; none can be compared for its last year${why === "" ? "" : ` (most often: ${why})`}.`
    );
  }
  const name = benchmarkName(view, decided[0]?.change?.benchmarkId ?? null);
  const [above, below, rounding] = [
    count("ABOVE"),
    count("BELOW"),
    count("INDETERMINATE_ROUNDING")
  ];
  const within = nameVerdict(view, "INDETERMINATE_ROUNDING", name);
  return view.say(
    `${all}，${decided.length}项最近一年可与${name}比较：${above}项快于${name}，${below}项慢于${name}` +
      `${rounding > 0 ? `，${rounding}项${within}` : ""}。`,
    `${all}; ${decided.length} can be compared with ${name} for their last year: ${above} faster, ` +
      `${below} slower${rounding > 0 ? `, ${rounding} ${within}` : ""}.`
  );
}

// Why most of the indicators cannot be compared, in the words of the table below them.
function commonReason(view: View, lines: readonly Line[]): string {
  const reasons = lines.flatMap(({change}) => {
    const why = change === null ? "" : nameVerdictReason(view, change);
    return why === "" ? [] : [why];
  });
  const counted = [...groupBy(reasons, (why) => why)].map(([why, same]) => [same.length, why] as const);
  return counted.toSorted(([a], [b]) => b - a)[0]?.[1] ?? "";
}

function writePlaces(view: View, lines: readonly Line[]): Content {
  const ranked = lines
    .flatMap((line) =>
      line.rank?.rank == null || line.rank.rankOf === null || line.rank.rankOf < 3
        ? []
        : [{id: line.indicatorId, rank: line.rank.rank, of: line.rank.rankOf}]
    )
    .toSorted((a, b) => a.rank / a.of - b.rank / b.of);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (best === undefined || worst === undefined || best === worst) return null;
  return view.language === "zh"
    ? html`位次最前的是${indicatorLink(view, best.id)}（${best.rank}/${best.of}），最后的是${indicatorLink(view, worst.id)}（${worst.rank}/${worst.of}）。`
    : html`Best placed: ${indicatorLink(view, best.id)} (${best.rank}/${best.of}); worst placed: ${indicatorLink(view, worst.id)} (${worst.rank}/${worst.of}).`;
}

function writeExtreme(view: View, lines: readonly Line[]): Content {
  const decided = lines.flatMap(({indicatorId, change}) =>
    change?.lead == null || (change.verdict !== "ABOVE" && change.verdict !== "BELOW")
      ? []
      : [{...change, indicatorId, lead: change.lead}]
  );
  const [first] = decided.toSorted((a, b) => Math.abs(b.lead) - Math.abs(a.lead));
  if (first === undefined) return null;
  const size = formatNumber(Math.abs(first.lead), decimalsOfLead(first.lead, first.leadHalfWidth));
  const isAhead = first.verdict === "ABOVE";
  const link = indicatorLink(view, first.indicatorId);
  return view.language === "zh"
    ? html`与${benchmarkName(view, first.benchmarkId)}相差最大的是${link}：${first.year}年${isAhead ? "快" : "慢"}${size}个百分点。`
    : html`Furthest from ${benchmarkName(view, first.benchmarkId)}: ${link}, ${points(size)} ${isAhead ? "faster" : "slower"} in ${first.year}.`;
}
