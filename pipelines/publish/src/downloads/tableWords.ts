import {editionOf} from "../facts/edition.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Site} from "../facts/site.ts";
import type {Wording} from "../language.ts";
import type {SeriesBreak} from "../marts/labels.ts";
import {citeData} from "../sentences/citation.ts";
import type {TableWords} from "./csvw.ts";

/** Returns what is said beside the table of an indicator: meaning, formula, breaks and sources. */
export function wordsOfIndicator(site: Site, facts: IndicatorFacts): TableWords {
  const {indicator, breaks, sourceIds} = facts;
  const {id, name, definition, formula} = indicator;
  return {
    url: `${id}.csv`,
    title: name,
    citation: citeData(site, indicator),
    edition: editionOf(site),
    notes: [definition, formula, ...writeBreaks(breaks), rounding].filter(({zh}) => zh !== ""),
    sources: sourceIds.flatMap((source) => site.sources.get(source) ?? [])
  };
}

/** Returns what is said beside the table of all figures. */
export function wordsOfAll(site: Site): TableWords {
  return {
    url: "figures.csv",
    title: {zh: `${site.name.zh}：全部数字`, en: `${site.name.en}: all figures`},
    citation: citeData(site),
    edition: editionOf(site),
    notes: [rounding],
    sources: [...site.sources.values()]
  };
}

const rounding: Wording = {
  zh: "数值按公布位数；部分数据因四舍五入，存在总计与分项合计不等的情况，未作机械调整。",
  en: "Values carry their printed digits; parts may not add up to totals by rounding, and are left so."
};

// Many regions share a break; it is told once.
function writeBreaks(breaks: readonly SeriesBreak[]): Wording[] {
  const told = new Map(
    breaks.map(({year, note}) => [
      `${year} ${note.zh}`,
      {zh: `${year}年起口径变动：${note.zh}`, en: `Break from ${year}: ${note.en}`}
    ])
  );
  return [...told.values()];
}
