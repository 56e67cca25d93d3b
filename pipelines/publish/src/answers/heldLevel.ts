import {memberName, memberNames} from "../sentences/kinds.ts";
import {lowerFirst} from "../sentences/quality.ts";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {figureCell, words} from "./cells.ts";
import {type AskedDesk, inputText} from "./desk.ts";
import {yearFigures} from "./figures.ts";
import {statementTable, statementVerdicts, statementWords} from "./statement.ts";

/** Answers whether the regions of a statement held a level against their mean of the base years. */
export async function answerHeldLevel(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const id = inputText(desk, "statement");
  const rows = await statementVerdicts(desk, id);
  const {caution} = await statementWords(desk, id);
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
  const level = inputText(desk, "level");
  const name = view.indicator(level);
  const latest: AnswerCell[][] = [];
  for (const {region} of rows) latest.push(await latestRow(desk, region, level));
  return {
    verdict: view.say(
      `${rows.length}个${memberName(view)}中稳住${name}的${count("PASS")}个，低于容差${count("FAIL")}个，暂无法判断${count("UNKNOWN")}个。`,
      `Of ${rows.length} ${memberNames(view)} ${count("PASS")} held ${lowerFirst(name)}, ${count("FAIL")} fell short and ${count("UNKNOWN")} cannot be judged.`
    ),
    paragraphs: [caution],
    tables: [
      statementTable(desk, name, rows),
      {
        caption: view.say("已有的最近一年", "The latest year there is"),
        columns: [
          view.say("地区", "Region"),
          view.say("年份", "Year"),
          view.indicator(level),
          view.say("年份", "Year"),
          view.indicator(inputText(desk, "yield"))
        ],
        rows: latest
      }
    ]
  };
}

async function latestRow(desk: AskedDesk, region: string, level: string): Promise<AnswerCell[]> {
  const {view} = desk;
  const last = async (indicator: string) =>
    [...(await yearFigures(desk, region, indicator)).values()].at(-1);
  const [output, yields] = [await last(level), await last(inputText(desk, "yield"))];
  return [
    words(view.region(region)),
    words(output ? String(output.year) : "—"),
    figureCell(view, output),
    words(yields ? String(yields.year) : "—"),
    figureCell(view, yields)
  ];
}
