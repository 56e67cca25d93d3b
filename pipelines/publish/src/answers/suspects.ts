import {groupBy} from "../grouping.ts";
import {findNumber, findText, readNumber, readText} from "../marts/cells.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {number, words} from "./cells.ts";
import type {AskedDesk} from "./desk.ts";

const shown = 30;

/**
 * Answers which values look wrong: the findings of the checks, worst first, with their evidence.
 */
export async function answerSuspects(desk: AskedDesk): Promise<AnswerBody> {
  const {view, marts} = desk;
  const all = await marts.rows("findings");
  const findings = all
    .filter((row) => row["accepted"] !== true)
    .toSorted((a, b) => readNumber(a, "rank") - readNumber(b, "rank"));
  const issues = await marts.rows("issues");
  if (all.length === 0) return fromRivals(desk, issues.length);
  const rows = findings.slice(0, shown).map((row): AnswerCell[] => [
    words(severityName(view, readText(row, "severity"))),
    words(readText(row, "code")),
    words(
      readText(row, "regions")
        .split(",")
        .map((id) => view.region(id))
        .join(view.say("、", ", "))
    ),
    words(
      readText(row, "indicators")
        .split(",")
        .map((id) => view.indicator(id))
        .join(view.say("、", ", "))
    ),
    words(yearsText(readText(row, "periods").split(","))),
    words(findText(row, `message_${view.language}`) ?? readText(row, "message"))
  ]);
  return {
    verdict: view.say(
      `检查共发现${findings.length}处可疑，下面是最严重的${rows.length}处；只提出，不自动改。`,
      `The checks found ${findings.length} suspicious places, the worst ${rows.length} below; nothing is changed by itself.`
    ),
    tables: [
      {
        caption: view.say("可疑数值", "Suspicious values"),
        columns: [
          view.say("程度", "Severity"),
          view.say("类型", "Kind"),
          view.say("地区", "Region"),
          view.say("指标", "Indicator"),
          view.say("时期", "Period"),
          view.say("依据", "Evidence")
        ],
        rows
      }
    ]
  };
}

// Without the checks' mart, rivals that disagree beyond rounding are what can be shown.
async function fromRivals(desk: AskedDesk, issues: number): Promise<AnswerBody> {
  const {view, marts} = desk;
  const figures = (await marts.rows("figures", {rivals_differ: true})).filter(
    (row) => view.site.indicators.get(readText(row, "indicator_id"))?.headline !== null
  );
  const series = groupBy(
    figures,
    (row) => `${readText(row, "region_id")}/${readText(row, "indicator_id")}`
  );
  const rows = [...series].slice(0, shown).map(([, group]): AnswerCell[] => {
    const [first = {}] = group;
    const sources = Math.max(...group.map((row) => findNumber(row, "rivals") ?? 0));
    return [
      words(view.region(readText(first, "region_id"))),
      words(view.indicator(readText(first, "indicator_id"))),
      {
        ...words(yearsText(group.map((row) => readText(row, "period")))),
        key: readText(first, "figure_key")
      },
      number(group.length, 0),
      number(sources, 0)
    ];
  });
  return {
    verdict: view.say(
      `来源相互矛盾超出修约误差的主要指标数值有${figures.length}个；读表时拒收${issues}处。完整检查用 xianzhi check。`,
      `${figures.length} figures of main indicators have rivals that differ beyond rounding; ${issues} places were refused in reading. The whole check is xianzhi check.`
    ),
    tables: [
      {
        caption: view.say("来源不一致的数值", "Figures with rivals that differ"),
        columns: [
          view.say("地区", "Region"),
          view.say("指标", "Indicator"),
          view.say("时期", "Periods"),
          view.say("个数", "Figures"),
          view.say("最多来源数", "Most sources")
        ],
        rows
      }
    ]
  };
}

function severityName(view: AskedDesk["view"], severity: string): string {
  if (severity === "error") return view.say("错误", "error");
  return severity === "warning" ? view.say("警示", "warning") : view.say("提示", "note");
}

// 2005, 2006, 2007, 2012 is 2005–2007, 2012.
function yearsText(periods: readonly string[]): string {
  const runs: [from: string, to: string][] = [];
  for (const period of [...periods].sort()) {
    const last = runs.at(-1);
    if (last && Number(last[1]) + 1 === Number(period)) last[1] = period;
    else runs.push([period, period]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(", ");
}
