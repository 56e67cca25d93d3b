import {readHeadlineVerdict, readScorecard} from "../marts/verdicts.ts";
import type {AnswerBody, AnswerTable} from "./answer.ts";
import {number, verdictCell, words} from "./cells.ts";
import {askedRegions, type Desk, switchesOf} from "./desk.ts";
import {switchText} from "./headlineTable.ts";

/** Answers how many counties pass all the highs, cumulatively and in every year, on one page. */
export async function answerScorecard(desk: Desk): Promise<AnswerBody> {
  const {view} = desk;
  const tables: AnswerTable[] = [];
  const lines: string[] = [];
  for (const {id, label_zh, label_en} of desk.headline.period_rules) {
    const {table, counts} = await scorecardTable(desk, id, view.say(label_zh, label_en));
    tables.push(table);
    lines.push(
      view.say(
        `${label_zh}：${counts.all}个中${counts.passed}个三高全部达到，${counts.below}个已有至少一项低于全省，${counts.complete}个四项都能判定`,
        `${label_en}: of ${counts.all}, ${counts.passed} pass all three highs, ${counts.below} have at least one below, ${counts.complete} have all four decided`
      )
    );
  }
  return {
    verdict: lines.join(view.say("；", "; ")) + view.say("。", "."),
    paragraphs: [
      switchText(desk),
      view.say(
        "城乡居民收入是一个“高”，城镇、农村都须高于。三项须在同一终年都高于全省才算达到；各项终年不同、没有共同终年的，不下结论，只列各项判断。",
        "Urban and rural income are one high and both must be above. All must hold in one common end year; without one there is no conclusion, only the verdict of each."
      )
    ],
    tables
  };
}

async function scorecardTable(desk: Desk, rule: string, caption: string) {
  const {view, marts, headline} = desk;
  const {base, benchmark} = switchesOf(desk);
  const filter = {base_year: base, period_rule: rule, benchmark};
  const cards = new Map(
    (await marts.rows("scorecards", filter)).map(readScorecard).map((card) => [card.regionId, card])
  );
  const verdicts = (await marts.rows("headline_verdicts", filter)).map(readHeadlineVerdict);
  const regions = askedRegions(desk);
  const rows = regions.map((region) => [
    words(view.region(region)),
    ...headline.measures.map(({indicator, default_reading}) => {
      const row = verdicts.find(
        (one) =>
          one.regionId === region && one.measure === indicator && one.reading === default_reading
      );
      const key = row?.endYear == null ? null : `${region}/${indicator}/${row.endYear}`;
      return {...verdictCell(view, row?.verdict ?? null, row?.reason ?? null), key};
    }),
    number(cards.get(region)?.endYear ?? null, 0),
    words(view.label("verdicts", cards.get(region)?.verdict ?? "UNKNOWN"))
  ]);
  const defaults = verdicts.filter(({measure, reading}) =>
    headline.measures.some((one) => one.indicator === measure && one.default_reading === reading)
  );
  const of = (region: string) => defaults.filter(({regionId}) => regionId === region);
  const counts = {
    all: regions.length,
    passed: regions.filter((region) => cards.get(region)?.verdict === "PASS").length,
    below: regions.filter((one) => of(one).some(({verdict}) => verdict === "BELOW")).length,
    complete: regions.filter((one) => of(one).every(({verdict}) => verdict === "ABOVE" || verdict === "BELOW"))
      .length
  };
  const table: AnswerTable = {
    caption,
    columns: [
      view.say("地区", "Region"),
      ...headline.measures.map((one) => view.say(one.label_zh, one.label_en)),
      view.say("共同终年", "Common end"),
      view.say("三高", "Three highs")
    ],
    rows
  };
  return {table, counts};
}
