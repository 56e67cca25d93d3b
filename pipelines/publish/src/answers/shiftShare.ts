import {shiftShare} from "@xianzhi/methods/shiftShare";
import {benchmarkName} from "../view.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import {upperFirst} from "../sentences/quality.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {dashes, number, words} from "./cells.ts";
import {type AskedDesk, askedRegions, inputTexts, provinceOf, switchesOf, unitOf} from "./desk.ts";
import {compareWith} from "./figures.ts";

/** Answers what drove growth: the benchmark, the mix of sectors, or the area's own strength. */
export async function answerShiftShare(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const than = benchmarkName(view, provinceOf(desk));
  const sectors = inputTexts(desk, "sectors");
  const count = sectors.length;
  const unit = unitOf(desk, sectors[0] ?? "");
  const rows: AnswerCell[][] = [];
  for (const region of askedRegions(desk)) rows.push(await shiftRow(desk, region));
  const known = rows.filter((row) => row[4]?.value != null);
  const positive = known.filter((row) => (row[4]?.value ?? 0) > 0).map((row) => row[0]?.text ?? "");
  return {
    verdict:
      known.length === 0
        ? view.say(
            "不能计算：缺可比两年的三次产业增加值。",
            "Not computable: no two comparable years of the sectors."
          )
        : positive.length === 0
          ? view.say(
              `能计算的${known.length}个${memberName(view)}自身竞争力分量都为负。`,
              `In all ${known.length} ${memberNames(view)} that can be computed the own component is negative.`
            )
          : view.say(
              `自身竞争力为正的：${positive.join("、")}（共${known.length}个能计算）。`,
              `The own component is positive in ${positive.join(", ")} (of ${known.length} that can be computed).`
            ),
    paragraphs: [
      view.say(
        `偏离—份额法，现价，基准为${than}（含该地）；现价使价格变化进入各分量，只分${count}个产业较粗。`,
        `Shift–share at current prices against ${than}, which contains the area; prices enter every component, and ${count} sectors are coarse.`
      )
    ],
    tables: [
      {
        caption: view.say(`增加值变化的分解（${unit}）`, `Change of value added (${unit})`),
        columns: [
          view.say("地区", "Region"),
          view.say("终年", "End"),
          view.say(`${than}带动`, upperFirst(than)),
          view.say("产业结构", "Mix"),
          view.say("自身竞争力", "Own"),
          view.say("变化合计", "Change"),
          view.say("说明", "Note")
        ],
        rows
      }
    ]
  };
}

async function shiftRow(desk: AskedDesk, region: string): Promise<AnswerCell[]> {
  const {view} = desk;
  const {base} = switchesOf(desk);
  const province = provinceOf(desk);
  const name = words(view.region(region));
  const refuse = (reason: string) => [name, ...dashes(5), words(view.label("reasons", reason))];
  const spans = [];
  for (const sector of inputTexts(desk, "sectors")) {
    const span = await compareWith(desk, region, province, sector, base);
    if (span.reason !== null) return refuse(span.reason);
    spans.push(span);
  }
  // The sectors must end together; a census may have touched one alone.
  if (new Set(spans.map(({own}) => own.end.year)).size > 1) return refuse("NO_OVERLAP");
  const {value} = shiftShare(
    {start: spans.map(({own}) => own.start.value), end: spans.map(({own}) => own.end.value)},
    {start: spans.map(({other}) => other.start.value), end: spans.map(({other}) => other.end.value)}
  );
  if (!value) return refuse("MISSING_INPUT");
  const {national, mix, regional, change} = value.totals;
  const [first, last] = [spans[0], spans.at(-1)];
  return [
    name,
    number(first?.own.end.year, 0, {key: first?.own.end.key ?? null}),
    number(national, 0, {signed: true, key: first?.other.end.key ?? null}),
    number(mix, 0, {signed: true, key: last?.other.end.key ?? null}),
    number(regional, 0, {signed: true, key: last?.own.end.key ?? null}),
    number(change, 0, {signed: true}),
    words("")
  ];
}
