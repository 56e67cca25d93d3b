import {decomposeRate} from "@xianzhi/methods/logMean";
import {lowerFirst} from "../sentences/quality.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {dashes, number, words} from "./cells.ts";
import {type AskedDesk, askedRegions, homeOf, inputText, shortName, switchesOf} from "./desk.ts";
import {compareSince, yearFigures} from "./figures.ts";

/** Answers whether a rate rose because its numerator grew or because its denominator shrank. */
export async function answerRateDecomposition(desk: AskedDesk): Promise<AnswerBody> {
  const {view, options} = desk;
  const regions = [...askedRegions(desk), ...(options.region === undefined ? [homeOf(desk)] : [])];
  const rows: AnswerCell[][] = [];
  for (const region of regions) rows.push(await decompositionRow(desk, region));
  const rate = shortName(desk, "rate");
  const [part, whole] = [shortName(desk, "part"), shortName(desk, "whole")];
  const shares = rows.flatMap((row) => row[6]?.value ?? []);
  const shrinking = shares.filter((share) => share > 50).length;
  const alone = shares.filter((share) => share >= 100).length;
  return {
    verdict:
      shares.length === 0
        ? view.say(
            `没有一个地区基年与以后都有${part}和${whole}。`,
            `No region has ${lowerFirst(part)} and ${lowerFirst(whole)} at the base year and later.`
          )
        : view.say(
            `能分解的${shares.length}个地区中，${shrinking}个的增幅一半以上来自${whole}减少，其中${alone}个的${part}并未增加，增幅全部来自${whole}减少。`,
            `Of ${shares.length} that can be decomposed, ${shrinking} owe more than half of the gain to a shrinking ${lowerFirst(whole)}; in ${alone} of them the ${lowerFirst(part)} did not grow at all.`
          ),
    paragraphs: [
      view.say(
        `对数平均分解：${rate}的变化 = ${part}变化的贡献 + ${whole}变化的贡献，两者之和等于变化。`,
        `Log-mean decomposition: the change of the ${lowerFirst(rate)} is what the ${lowerFirst(part)} did plus what the ${lowerFirst(whole)} did.`
      )
    ],
    tables: [
      {
        caption: view.say(`${rate}变化的分解`, `What changed the ${lowerFirst(rate)}`),
        columns: [
          view.say("地区", "Region"),
          view.say("基年", "Base"),
          view.say("终年", "End"),
          view.say("变化（百分点）", "Change (points)"),
          view.say(`${part}的贡献`, `By ${lowerFirst(part)}`),
          view.say(`${whole}的贡献`, `By ${lowerFirst(whole)}`),
          view.say(`${whole}的贡献占增幅（%）`, `The latter’s share of the gain (%)`),
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
  if (span.reason !== null) {
    return [name, number(base, 0), ...dashes(5), words(view.label("reasons", span.reason))];
  }
  const [from, to] = [all.get(base), all.get(span.end.year)];
  const result = decomposeRate(
    {part: span.start.value, whole: from?.value ?? null},
    {part: span.end.value, whole: to?.value ?? null}
  );
  if (!result.value) {
    const why = words(view.label("reasons", result.reason ?? "MISSING_INPUT"));
    return [name, number(base, 0), ...dashes(5), why];
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
