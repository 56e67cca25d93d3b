import {decomposeRate} from "@xianzhi/methods/logMean";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import {type AskedDesk, askedRegions, homeOf, inputText, switchesOf} from "./desk.ts";
import {compareSince, yearFigures} from "./figures.ts";

/** Answers whether urbanisation rose because towns grew or because the total shrank. */
export async function answerDecomposition(desk: AskedDesk): Promise<AnswerBody> {
  const {view, options} = desk;
  const regions = [...askedRegions(desk), ...(options.region === undefined ? [homeOf(desk)] : [])];
  const rows: AnswerCell[][] = [];
  for (const region of regions) rows.push(await decompositionRow(desk, region));
  const shares = rows.flatMap((row) => row[6]?.value ?? []);
  const shrinking = shares.filter((share) => share > 50).length;
  const alone = shares.filter((share) => share >= 100).length;
  return {
    verdict:
      shares.length === 0
        ? view.say(
            "没有一个地区基年与以后都有城镇和常住人口。",
            "No region has urban and all residents at the base year and later."
          )
        : view.say(
            `能分解的${shares.length}个地区中，${shrinking}个的增幅一半以上来自总人口减少，其中${alone}个的城镇人口并未增加，增幅全部来自总人口减少。`,
            `Of ${shares.length} that can be decomposed, ${shrinking} owe more than half of the gain to a shrinking total; in ${alone} of them the urban population did not grow at all.`
          ),
    paragraphs: [
      view.say(
        "对数平均分解：城镇化率的变化 = 城镇人口变化的贡献 + 总人口变化的贡献，两者之和等于变化。",
        "Log-mean decomposition: the change of the rate is what the urban residents did plus what the total did."
      )
    ],
    tables: [
      {
        caption: view.say("城镇化率变化的分解", "What changed the urbanisation rate"),
        columns: [
          view.say("地区", "Region"),
          view.say("基年", "Base"),
          view.say("终年", "End"),
          view.say("变化（百分点）", "Change (points)"),
          view.say("城镇人口贡献", "Urban residents"),
          view.say("总人口贡献", "Total"),
          view.say("总人口贡献占增幅（%）", "Total’s share of the gain (%)"),
          view.say("说明", "Note")
        ],
        rows
      }
    ]
  };
}

async function decompositionRow(desk: AskedDesk, region: string): Promise<AnswerCell[]> {
  const {view} = desk;
  const {base} = switchesOf(desk);
  const part = inputText(desk, "part");
  const all = await yearFigures(desk, region, inputText(desk, "whole"));
  const span = await compareSince(desk, region, part, base);
  const name = words(view.region(region));
  const dashes = [words("—"), words("—"), words("—"), words("—"), words("—")];
  if (span.reason !== null) {
    return [name, number(base, 0), ...dashes, words(view.label("reasons", span.reason))];
  }
  const [from, to] = [all.get(base), all.get(span.end.year)];
  const result = decomposeRate(
    {part: span.start.value, whole: from?.value ?? null},
    {part: span.end.value, whole: to?.value ?? null}
  );
  if (!result.value) {
    const why = words(view.label("reasons", result.reason ?? "MISSING_INPUT"));
    return [name, number(base, 0), ...dashes, why];
  }
  const {change, numeratorEffect, denominatorEffect, denominatorShare} = result.value;
  return [
    name,
    number(base, 0, {key: span.start.key}),
    number(span.end.year, 0, {key: span.end.key}),
    number(change, 2, {signed: true, key: to?.key ?? null}),
    number(numeratorEffect, 2, {signed: true}),
    number(denominatorEffect, 2, {signed: true, key: from?.key ?? null}),
    number(denominatorShare, 0),
    words("")
  ];
}
