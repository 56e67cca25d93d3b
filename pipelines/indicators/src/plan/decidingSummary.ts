import {groupRows} from "../groupRows.ts";
import {type Bilingual, joinYears, type PlanWords, publicationOf} from "./planWords.ts";
import {type MissingFigure} from "./span.ts";

const named = 2; // places that are named one by one

/**
 * Returns what would decide a statement over all its regions, publication by publication: places
 * that lack the same years of one series stand together. Empty when nothing is missing.
 */
export function decidingSummary(missing: readonly MissingFigure[], words: PlanWords): Bilingual {
  const series = [
    ...groupRows(distinct(missing), ({indicator, years}) => [indicator, ...years].join(" "))
  ].map(([, group]) => group);
  const publisherOf = ([first]: readonly MissingFigure[]) =>
    (first && publicationOf(first, words)?.id) ?? "";
  const parts = [...groupRows(series, publisherOf)];
  const texts = parts.map(([, group]) => {
    const [first] = group.flat();
    const source = first && publicationOf(first, words);
    const each = group.map((one) => seriesText(one, words));
    return {
      zh: `${each.map(({zh}) => zh).join("，")}${source ? `，见${source.zh}` : ""}`,
      en: `${each.map(({en}) => en).join(", ")}${source ? `, see ${source.en}` : ""}`
    };
  });
  return {
    zh: texts.map(({zh}) => zh).join("；"),
    en: texts.map(({en}) => en).join("; ")
  };
}

function distinct(missing: readonly MissingFigure[]): readonly MissingFigure[] {
  const known = new Map(
    joinYears(missing).map((one) => [[one.region, one.indicator, ...one.years].join("/"), one])
  );
  return [...known.values()];
}

function seriesText(group: readonly MissingFigure[], {places, indicators}: PlanWords): Bilingual {
  const [first] = group;
  if (first === undefined) return {zh: "", en: ""};
  const [from, to] = first.years;
  const years = from === to ? String(from) : `${from}–${to}`;
  const all = group.map(({region}) => places.get(region) ?? {zh: region, en: region});
  const [one] = all;
  const many = all.length > named;
  const name = indicators.get(first.indicator);
  const zh = many ? `${one?.zh}等${all.length}个地区` : all.map((place) => place.zh).join("、");
  const en = many
    ? `${one?.en} and ${all.length - 1} more`
    : all.map((place) => place.en).join(", ");
  return {
    zh: `${zh}${years}年${name?.zh ?? first.indicator}`,
    en: `${name?.en ?? first.indicator} of ${en}, ${years}`
  };
}
