import {inferScope} from "@xianzhi/methods/scope";
import {sumTolerance} from "@xianzhi/methods/reconcile";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import {type AskedDesk, homeOf, inputText, inputTexts, membersOf} from "./desk.ts";
import {type YearFigures, yearFigures} from "./figures.ts";

/** Answers whether the counties sum to the city, and whether it contains the direct county. */
export async function answerSums(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const rows: AnswerCell[][] = [];
  for (const indicator of inputTexts(desk, "amounts"))
    rows.push(...(await sumRows(desk, indicator)));
  const compared = rows.filter((row) => row[3]?.value != null);
  const within = compared.filter((row) => row[6]?.value === 1).length;
  const county = view.region(inputText(desk, "county"));
  return {
    verdict:
      compared.length === 0
        ? view.say(
            "不能核对：没有一年各单位与全市同时齐全。",
            "Not checkable: in no year are all units and the city there."
          )
        : view.say(
            `能核对的${compared.length}项中${within}项在舍入误差内一致；全市是否含${county}逐项推断如下。`,
            `Of ${compared.length} that can be checked ${within} agree within rounding; whether the city contains ${county} is inferred line by line.`
          ),
    paragraphs: [
      view.say(
        "数据来源和计算方法不同，分县相加可以合理地不等于全市；只报告差额，从不改动公布数。开发区、示范区等无国家代码的单位可能不在十个单位之内。",
        "With other sources and methods the parts may rightly differ from the total; the difference is reported and no published figure is changed. Zones without a national code may lie outside the ten units."
      )
    ],
    tables: [
      {
        caption: view.say("各单位合计与全市", "Units and the city"),
        columns: [
          view.say("指标", "Indicator"),
          view.say("年份", "Year"),
          view.say("全市", "City"),
          view.say("合计", "Sum"),
          view.say("差额", "Difference"),
          view.say("差额（%）", "Difference (%)"),
          view.say("舍入内一致", "Within rounding"),
          view.say(`含${county}`, `Contains ${county}`)
        ],
        rows
      }
    ]
  };
}

const lastYears = 3;

async function sumRows(desk: AskedDesk, indicator: string): Promise<AnswerCell[][]> {
  const {view} = desk;
  const members = membersOf(desk, inputText(desk, "parts"));
  const city = await yearFigures(desk, homeOf(desk), indicator);
  const parts = await Promise.all(members.map((one) => yearFigures(desk, one, indicator)));
  const years = [...city.keys()].filter((year) => parts.every((part) => part.has(year)));
  if (years.length === 0) return [lackingRow(desk, indicator, members, parts)];
  return years.slice(-lastYears).map((year): AnswerCell[] => {
    const total = city.get(year);
    const values = parts.map((part) => part.get(year)?.value ?? null);
    const sum = values.reduce((all: number, value) => all + (value ?? 0), 0);
    const half = Math.max(
      total?.halfUnit ?? 0,
      ...parts.map((part) => part.get(year)?.halfUnit ?? 0)
    );
    const tolerance = sumTolerance(members.length, half).worst;
    const difference = (total?.value ?? 0) - sum;
    const at = members.indexOf(inputText(desk, "county"));
    const others = values.filter((_, i) => i !== at);
    // A hundredth of the total is wider than rounding and narrower than any county.
    const wide = Math.max(tolerance, Math.abs(total?.value ?? 0) / 100);
    const scope = inferScope(total?.value ?? null, others, values[at] ?? null, wide);
    const decimals = view.site.indicators.get(indicator)?.decimals ?? 0;
    return [
      words(view.indicator(indicator)),
      words(String(year)),
      number(total?.value, decimals, {key: total?.key ?? null}),
      number(sum, decimals, {key: parts[0]?.get(year)?.key ?? null}),
      number(difference, decimals, {signed: true}),
      number((100 * difference) / (total?.value ?? NaN), 2, {signed: true}),
      {
        ...words(Math.abs(difference) <= tolerance ? view.say("是", "yes") : view.say("否", "no")),
        value: Math.abs(difference) <= tolerance ? 1 : 0
      },
      words(scopeText(desk, scope.value))
    ];
  });
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
    ...Array.from({length: 6}, () => words("—")),
    words(why)
  ];
}

function scopeText({view}: AskedDesk, scope: string | null): string {
  if (scope === "incl") return view.say("含（推断）", "yes (inferred)");
  return scope === "excl"
    ? view.say("不含（推断）", "no (inferred)")
    : view.label("reasons", "SCOPE_UNKNOWN");
}
