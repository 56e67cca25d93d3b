import {nominalGrowth} from "@xianzhi/methods/growth";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import {type AskedDesk, homeOf, inputText, inputTexts, switchesOf} from "./desk.ts";
import {compareSince, yearFigures} from "./figures.ts";

/** Answers how the belts and the axis grow beside the whole city and the assessed counties. */
export async function answerBelts(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const {base} = switchesOf(desk);
  const level = inputText(desk, "level");
  const home = homeOf(desk);
  const groups = [...inputTexts(desk, "groups"), view.site.assessedGroup ?? "", home];
  const rows: AnswerCell[][] = [];
  const whole = await yearFigures(desk, home, level);
  for (const group of groups) {
    const span = await compareSince(desk, group, level, base);
    if (span.reason !== null) {
      const why = view.label("reasons", span.reason);
      rows.push([
        words(view.region(group)),
        ...Array.from({length: 4}, () => words("—")),
        words(why)
      ]);
      continue;
    }
    const growth = nominalGrowth(span.start.value, span.end.value).value?.percent ?? null;
    const share = (100 * span.end.value) / (whole.get(span.end.year)?.value ?? NaN);
    rows.push([
      words(view.region(group)),
      number(base, 0, {key: span.start.key}),
      number(span.end.year, 0, {key: span.end.key}),
      number(growth, 2, {signed: true}),
      number(Number.isNaN(share) ? null : share, 2),
      words("")
    ]);
  }
  const city = rows.at(-1)?.[3]?.value ?? null;
  const faster = rows
    .slice(0, inputTexts(desk, "groups").length)
    .filter((row) => city !== null && (row[3]?.value ?? -Infinity) > city)
    .map((row) => row[0]?.text ?? "");
  return {
    verdict:
      city === null
        ? view.say(
            "不能比较：全市缺可比的两年。",
            "Not comparable: the city lacks two comparable years."
          )
        : faster.length === 0
          ? view.say(
              `全市现价增长${city.toFixed(2)}%，各经济带都没有更快。`,
              `None of the belts grew faster than the city (${city.toFixed(2)} %, current prices).`
            )
          : view.say(
              `全市现价增长${city.toFixed(2)}%，更快的有：${faster.join("、")}。`,
              `Faster than the city (${city.toFixed(2)} %, current prices): ${faster.join(", ")}.`
            ),
    paragraphs: [
      view.say(
        "经济带互相重叠，合计不等于全市；任一成员缺数即不合计。全市是否含鹿邑县和开发区以来源为准（见第24问）。",
        "Belts overlap and do not add up to the city; with one member missing there is no sum. Whether the city contains Luyi and the zones is up to the source (question 24)."
      )
    ],
    tables: [
      {
        caption: view.indicator(level),
        columns: [
          view.say("范围", "Area"),
          view.say("基年", "Base"),
          view.say("终年", "End"),
          view.say("现价增长（%）", "Growth, current prices (%)"),
          view.say("占全市（%）", "Share of the city (%)"),
          view.say("说明", "Note")
        ],
        rows
      }
    ]
  };
}
