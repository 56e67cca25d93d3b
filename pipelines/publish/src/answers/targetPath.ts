import {linearPath} from "@xianzhi/methods/requiredGrowth";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {figureCell, number, words} from "./cells.ts";
import {type AskedDesk, homeOf, inputText, inputTexts, unitOf} from "./desk.ts";
import {yearFigures} from "./figures.ts";
import {publicationNote} from "./publication.ts";
import {statementVerdicts, statementWords} from "./statement.ts";

/** Answers where an indicator stands against the straight path to the target of a statement. */
export async function answerTargetPath(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const home = homeOf(desk);
  const level = inputText(desk, "level");
  const figures = await yearFigures(desk, home, level);
  const name = view.indicator(level);
  const [from = 0, to = 0] = inputTexts(desk, "path_years").map(Number);
  const [base = 0, target = 0] = inputTexts(desk, "path_values").map(Number);
  const path = linearPath({year: from, value: base}, {year: to, value: target}).value ?? [];
  const years = [...new Set([...path.map(({year}) => year), ...figures.keys()])].sort();
  const rows = years.map((year): AnswerCell[] => {
    const planned = path.find((point) => point.year === year)?.value;
    const figure = figures.get(year);
    return [
      number(year, 0),
      number(planned, 0),
      words(figure ? `${figure.rawText ?? figure.value}${figure.rawUnit ?? ""}` : "—"),
      {...figureCell(view, figure)}
    ];
  });
  const id = inputText(desk, "statement");
  const {caution} = await statementWords(desk, id);
  const [judged] = await statementVerdicts(desk, id);
  const unit = inputText(desk, view.language === "zh" ? "unit" : "unit_en");
  return {
    verdict:
      figures.size === 0
        ? view.say(
            `没有装入${name}${publicationNote(desk, level, home)}。`,
            `No figure is loaded: ${name}${publicationNote(desk, level, home)}.`
          )
        : view.say(
            `${view.region(home)}公布的最近一年是${[...figures.keys()].at(-1)}年；${view.label("verdicts", judged?.verdict ?? "UNKNOWN")}。`,
            `The latest published year of ${view.region(home)} is ${[...figures.keys()].at(-1)}: ${view.label("verdicts", judged?.verdict ?? "UNKNOWN")}.`
          ),
    paragraphs: [caution],
    tables: [
      {
        caption: view.say(
          `${name}：线性路径与公布数（路径单位：${unit}）`,
          `${name}: straight path (${unit}) and what is published`
        ),
        columns: [
          view.say("年份", "Year"),
          view.say(`路径（${unit}）`, `Path (${unit})`),
          view.say("公布（原文）", "Published (as printed)"),
          view.say(`${name}（${unitOf(desk, level)}）`, `${name} (${unitOf(desk, level)})`)
        ],
        rows
      }
    ]
  };
}
