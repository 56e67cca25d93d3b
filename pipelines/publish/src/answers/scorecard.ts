import {benchmarkName} from "../view.ts";
import {lowerFirst, upperFirst} from "../sentences/quality.ts";
import {readHeadlineVerdict, readScorecard} from "../marts/verdicts.ts";
import type {AnswerBody, AnswerTable} from "./answer.ts";
import {number, verdictCell, words} from "./cells.ts";
import {askedRegions, type Desk, switchesOf} from "./desk.ts";
import {switchText} from "./headlineTable.ts";

/** Answers how many of the assessed pass all goals, cumulatively and in every year, on one page. */
export async function answerScorecard(desk: Desk): Promise<AnswerBody> {
  const {view} = desk;
  const tables: AnswerTable[] = [];
  const lines: string[] = [];
  const goals = view.say(desk.headline.title_zh, desk.headline.title_en);
  const than = benchmarkName(view, null);
  for (const {id, label_zh, label_en} of desk.headline.period_rules) {
    const {table, counts} = await scorecardTable(desk, id, view.say(label_zh, label_en));
    tables.push(table);
    const open = counts.all - counts.passed - counts.failed;
    lines.push(
      view.say(
        `${label_zh}：${counts.all}个中${counts.passed === 0 ? "没有一个" : `${counts.passed}个`}${goals}全部达到，${counts.failed}个未达到（有一项低于${than}）${open === 0 ? "" : `，其余${open}个暂不能下结论`}；${desk.headline.measures.length}项都能判断的有${counts.complete}个`,
        `${upperFirst(label_en)}: of ${counts.all}, ${counts.passed === 0 ? "none passes" : `${counts.passed} pass`} all of ${lowerFirst(goals)}, ${counts.failed} fail (one is below ${than})${open === 0 ? "" : `, ${open} are not decided`}; all ${desk.headline.measures.length} measures are decided for ${counts.complete}`
      )
    );
  }
  return {
    verdict: lines.join(view.say("；", "; ")) + view.say("。", "."),
    paragraphs: [
      switchText(desk),
      view.say(
        `到同一年各项都高于${than}才算达到；到某一年有一项低于${than}，即到该年未达到，不论其余各项是否公布。各项列的是各自最近一年的判断。`,
        `To pass, all must be above ${than} in one and the same year; one below in a year fails that year, whether or not the others are published. Each column shows the measure’s own latest verdict.`
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
    failed: regions.filter((region) => cards.get(region)?.verdict === "FAIL").length,
    complete: regions.filter((one) =>
      of(one).every(({verdict}) => verdict === "ABOVE" || verdict === "BELOW")
    ).length
  };
  const table: AnswerTable = {
    caption,
    columns: [
      view.say("地区", "Region"),
      ...headline.measures.map((one) => view.say(one.label_zh, one.label_en)),
      view.say("判定到", "Decided to"),
      view.say(headline.title_zh, headline.title_en)
    ],
    rows
  };
  return {table, counts};
}
