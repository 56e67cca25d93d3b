import {nominalGrowth} from "@xianzhi/methods/growth";
import type {AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {dashes, number, words} from "./cells.ts";
import {type AskedDesk, homeOf, inputText, inputTexts, switchesOf} from "./desk.ts";
import {compareSince, type YearFigures, yearFigures} from "./figures.ts";

/** Answers how groups of regions grow beside the home region and all that are assessed. */
export async function answerGroupGrowth(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const home = homeOf(desk);
  const whole = await yearFigures(desk, home, inputText(desk, "level"));
  const load = (group: string) => growthRow(desk, group, whole);
  const groups = await Promise.all(inputTexts(desk, "groups").map(load));
  const others = await Promise.all([view.site.assessedGroup ?? "", home].map(load));
  const pace = others.at(-1)?.[3]?.value ?? null;
  const faster = groups
    .filter((row) => pace !== null && (row[3]?.value ?? -Infinity) > pace)
    .map((row) => row[0]?.text ?? "");
  const name = view.region(home);
  return {
    verdict: verdictText(desk, name, pace, faster),
    paragraphs: [
      view.say(
        `所列各组可能互相重叠，合计不等于${name}；任一成员缺数即不合计。`,
        `The groups may overlap and do not add up to ${name}; with one member missing there is no sum.`
      )
    ],
    tables: [growthTable(desk, name, [...groups, ...others])]
  };
}

function verdictText(
  {view}: AskedDesk,
  home: string,
  pace: number | null,
  faster: readonly string[]
): string {
  if (pace === null) {
    return view.say(
      `不能比较：${home}缺可比的两年。`,
      `Not comparable: ${home} lacks two comparable years.`
    );
  }
  const growth = pace.toFixed(2);
  if (faster.length === 0) {
    return view.say(
      `${home}现价增长${growth}%，所列各组都没有更快。`,
      `None of the groups grew faster than ${home} (${growth}%, current prices).`
    );
  }
  return view.say(
    `${home}现价增长${growth}%，更快的有：${faster.join("、")}。`,
    `Faster than ${home} (${growth}%, current prices): ${faster.join(", ")}.`
  );
}

function growthTable(
  desk: AskedDesk,
  home: string,
  rows: readonly (readonly AnswerCell[])[]
): AnswerTable {
  const {view} = desk;
  return {
    caption: view.indicator(inputText(desk, "level")),
    columns: [
      view.say("范围", "Area"),
      view.say("基年", "Base"),
      view.say("终年", "End"),
      view.say("现价增长（%）", "Growth, current prices (%)"),
      view.say(`占${home}（%）`, `Share of ${home} (%)`),
      view.say("说明", "Note")
    ],
    rows
  };
}

async function growthRow(
  desk: AskedDesk,
  group: string,
  whole: YearFigures
): Promise<AnswerCell[]> {
  const {view} = desk;
  const {base} = switchesOf(desk);
  const name = words(view.region(group));
  const span = await compareSince(desk, group, inputText(desk, "level"), base);
  if (span.reason !== null) {
    return [name, ...dashes(4), words(view.label("reasons", span.reason))];
  }
  const {start, end} = span;
  const total = whole.get(end.year)?.value;
  return [
    name,
    number(base, 0, {key: start.key}),
    number(end.year, 0, {key: end.key}),
    number(nominalGrowth(start.value, end.value).value?.percent ?? null, 2, {signed: true}),
    number(total === undefined ? null : (100 * end.value) / total, 2),
    words("")
  ];
}
