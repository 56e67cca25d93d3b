import {nominalGrowth} from "@xianzhi/methods/growth";
import type {AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {figureCell, number, words} from "./cells.ts";
import {type AskedDesk, askedRegions, inputTexts, provinceOf, switchesOf, unitOf} from "./desk.ts";
import {compareSince, yearFigures} from "./figures.ts";
import {publicationNote} from "./publication.ts";

/** Answers how levels and shares stand against the base year, without the benchmark. */
export async function answerSinceBase(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const tables: AnswerTable[] = [];
  const indicators = inputTexts(desk, "indicators");
  for (const indicator of indicators) {
    const rows: AnswerCell[][] = [];
    for (const region of [...askedRegions(desk), provinceOf(desk)]) {
      rows.push(await changeRow(desk, region, indicator));
    }
    const isRate = view.site.indicators.get(indicator)?.change === "points";
    const unit = unitOf(desk, indicator);
    tables.push({
      caption: view.indicator(indicator),
      columns: [
        view.say("地区", "Region"),
        view.say("基年", "Base"),
        view.say(`基年值（${unit}）`, `At the base (${unit})`),
        view.say("终年", "End"),
        view.say(`终年值（${unit}）`, `At the end (${unit})`),
        isRate
          ? view.say("变化（百分点）", "Change (points)")
          : view.say("增长（%）", "Growth (%)"),
        view.say("说明", "Note")
      ],
      rows
    });
  }
  const where = publicationNote(desk, indicators[0] ?? "");
  const known = tables.map(({rows}) => rows.filter((row) => row[5]?.value != null).length);
  return {
    verdict: view.say(
      `能与基年比较的地区：${tables.map((table, i) => `${table.caption}${known[i]}个`).join("，")}；其余缺数${where}。`,
      `Comparable with the base year: ${tables.map((table, i) => `${table.caption} ${known[i]}`).join(", ")}; figures for the rest are missing${where}.`
    ),
    paragraphs: [view.say("名义增长不剔除价格。", "Nominal growth is not deflated.")],
    tables
  };
}

async function changeRow(
  desk: AskedDesk,
  region: string,
  indicator: string
): Promise<AnswerCell[]> {
  const {view} = desk;
  const {base} = switchesOf(desk);
  const figures = await yearFigures(desk, region, indicator);
  const span = await compareSince(desk, region, indicator, base);
  const name = words(view.region(region));
  if (span.reason !== null) {
    const last = [...figures.values()].filter(({year}) => year > base).at(-1);
    return [
      name,
      words(String(base)),
      figureCell(view, figures.get(base)),
      words(last ? String(last.year) : "—"),
      figureCell(view, last),
      words("—"),
      words(view.label("reasons", span.reason))
    ];
  }
  const isRate = view.site.indicators.get(indicator)?.change === "points";
  const change = isRate
    ? span.end.value - span.start.value
    : nominalGrowth(span.start.value, span.end.value).value?.percent;
  return [
    name,
    words(String(base)),
    figureCell(view, span.start),
    words(String(span.end.year)),
    figureCell(view, span.end),
    number(change, 2, {signed: true}),
    words("")
  ];
}
