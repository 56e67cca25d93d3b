import {inferScope} from "@xianzhi/methods/scope";
import type {Wording} from "../language.ts";
import {shiftTen} from "../numbers.ts";
import {styleUnit} from "../quantity.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {dashes, number, printedDecimals, words} from "./cells.ts";
import {type AskedDesk, homeOf, inputText, inputTexts, membersOf} from "./desk.ts";
import {type KnownFigure, type YearFigures, yearFigures} from "./figures.ts";

/** Answers whether the parts sum to the home region, and whether it contains one in question. */
export async function answerSums(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const rows: AnswerCell[][] = [];
  for (const indicator of inputTexts(desk, "amounts"))
    rows.push(...(await sumRows(desk, indicator)));
  const compared = rows.filter((row) => row[4]?.value != null);
  const within = compared.filter((row) => row[8]?.value === 1).length;
  const [home, part] = [view.region(homeOf(desk)), view.region(inputText(desk, "part"))];
  return {
    verdict:
      compared.length === 0
        ? view.say(
            `不能核对：没有一年各单位与${home}同时齐全。`,
            `Not checkable: in no year are all units and ${home} there.`
          )
        : view.say(
            `能核对的${compared.length}项中，${within}项的差额在修约误差内，${compared.length - within}项超出；${home}是否含${part}由差额推断，逐项如下。`,
            `Of ${compared.length} that can be checked ${within} agree within rounding and ${compared.length - within} do not; whether ${home} contains ${part} is inferred from the difference, line by line.`
          ),
    paragraphs: [
      view.say(
        "数据来源和计算方法不同，各单位相加可以合理地不等于总数；只报告差额，从不改动公布数。",
        "With other sources and methods the parts may rightly differ from the total; the difference is reported and no published figure is changed."
      )
    ],
    tables: [
      {
        caption: view.say(`各单位合计与${home}`, `Units and ${home}`),
        columns: [
          view.say("指标", "Indicator"),
          view.say("单位", "Unit"),
          view.say("年份", "Year"),
          home,
          view.say("合计", "Sum"),
          view.say(`差额（${home}−合计）`, `Difference (${home} − sum)`),
          view.say("修约误差 ±", "± rounding"),
          view.say("差额（%）", "Difference (%)"),
          view.say("修约误差内一致", "Within rounding"),
          view.say(`含${part}`, `Contains ${part}`)
        ],
        rows
      }
    ]
  };
}

const lastYears = 3;

async function sumRows(desk: AskedDesk, indicator: string): Promise<AnswerCell[][]> {
  const members = membersOf(desk, inputText(desk, "parts"));
  const city = await yearFigures(desk, homeOf(desk), indicator);
  const parts = await Promise.all(members.map((one) => yearFigures(desk, one, indicator)));
  const years = [...city.keys()].filter((year) => parts.every((part) => part.has(year)));
  if (years.length === 0) return [lackingRow(desk, indicator, members, parts)];
  return years.slice(-lastYears).flatMap((year): AnswerCell[][] => {
    const total = city.get(year);
    const own = parts.flatMap((part) => part.get(year) ?? []);
    return total === undefined ? [] : [sumRow(desk, indicator, total, own, members)];
  });
}

// The row is in a unit in which the total keeps its printed digits: 3267.19亿元 is not 32671900万元.
function sumRow(
  desk: AskedDesk,
  indicator: string,
  total: KnownFigure,
  parts: readonly KnownFigure[],
  members: readonly string[]
): AnswerCell[] {
  const {view} = desk;
  const unit = view.site.indicators.get(indicator)?.unit ?? {zh: "", en: ""};
  const style = sumUnit(view, total, unit);
  const decimalsOf = (figures: readonly KnownFigure[]) =>
    Math.max(0, ...figures.map((figure) => printedDecimals(figure) - style.shift));
  const shown = (value: number, decimals: number, options = {}) =>
    number(shiftTen(value, style.shift), decimals, options);
  const sum = parts.reduce((all, {value}) => all + value, 0);
  const difference = total.value - sum;
  // Rounding alone: half a digit of the total and of every part.
  const tolerance = [total, ...parts].reduce((all, {halfUnit}) => all + (halfUnit ?? 0), 0);
  const isWithin = Math.abs(difference) <= tolerance;
  const at = members.indexOf(inputText(desk, "part"));
  const others = parts.filter((_, i) => i !== at).map(({value}) => value);
  // A hundredth of the total is wider than rounding and narrower than any part.
  const wide = Math.max(tolerance, Math.abs(total.value) / 100);
  const scope = inferScope(total.value, others, parts[at]?.value ?? null, wide);
  const fine = decimalsOf([total, ...parts]);
  return [
    words(view.indicator(indicator)),
    words(style.label),
    words(String(total.year)),
    shown(total.value, decimalsOf([total]), {key: total.key}),
    shown(sum, decimalsOf(parts), {key: parts[0]?.key ?? null}),
    shown(difference, fine, {signed: true}),
    shown(tolerance, fine + 1),
    number((100 * difference) / total.value, 3, {signed: true}),
    {...words(isWithin ? view.say("是", "yes") : view.say("否", "no")), value: isWithin ? 1 : 0},
    words(scopeText(desk, scope.value))
  ];
}

function sumUnit({language}: AskedDesk["view"], total: KnownFigure, unit: Wording) {
  const decimals = printedDecimals(total);
  const isScaled = language === "zh" && decimals < 0;
  return styleUnit(unit, language, {decimals, ...(isScaled ? {size: Math.abs(total.value)} : {})});
}

function lackingRow(
  {view}: AskedDesk,
  indicator: string,
  members: readonly string[],
  parts: readonly YearFigures[]
): AnswerCell[] {
  const absent = members
    .filter((_, i) => (parts[i]?.size ?? 0) === 0)
    .map((one) => view.region(one));
  const why =
    absent.length > 0
      ? view.say(`缺：${absent.join("、")}`, `missing: ${absent.join(", ")}`)
      : view.say("没有一年齐全", "no year is complete");
  return [
    words(view.indicator(indicator)),
    ...dashes(8),
    words(why)
  ];
}

function scopeText({view}: AskedDesk, scope: string | null): string {
  if (scope === "incl") return view.say("含（推断）", "yes (inferred)");
  return scope === "excl"
    ? view.say("不含（推断）", "no (inferred)")
    : view.label("reasons", "SCOPE_UNKNOWN");
}
