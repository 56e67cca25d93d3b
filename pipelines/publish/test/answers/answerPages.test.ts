import {describe, expect, it} from "vitest";
import type {Answer} from "../../src/answers/answer.ts";
import {answerQuestion} from "../../src/answers/answerQuestion.ts";
import {toText} from "../../src/html.ts";
import {planAnswerPages, renderAnswer} from "../../src/pages/answerPages.ts";
import {lintSentence} from "../../src/sentences/lint.ts";
import {figureRow} from "../fixture/literalRow.ts";
import {literalDesk} from "./literalDesk.ts";

async function answersIn(language: "zh" | "en"): Promise<Answer[]> {
  const desk = await literalDesk({}, {language});
  return Promise.all(desk.questions.map(({n}) => answerQuestion(n, desk)));
}

describe("the pages of the answers", () => {
  it("are one a question and their list, none where nothing is asked", async () => {
    const answers = {zh: await answersIn("zh"), en: await answersIn("en")};
    expect(planAnswerPages(answers)).toHaveLength(26);
    expect(planAnswerPages({zh: [], en: []})).toEqual([]);
  });

  it.each(["zh", "en"] as const)("keep the text rules (%s)", async (language) => {
    for (const {n, title, verdict, paragraphs, tables} of await answersIn(language)) {
      for (const text of [title, verdict, ...paragraphs, ...tables.map(({caption}) => caption)]) {
        expect(lintSentence(text, language), `question ${n}: ${text}`).toEqual([]);
      }
    }
  });

  it("link every figure to how it came about", async () => {
    const figures = [
      figureRow("21", "pop_urb", 2020, 40),
      figureRow("21", "pop_urb", 2022, 42),
      figureRow("21", "pop_res", 2020, 100),
      figureRow("21", "pop_res", 2022, 100)
    ];
    const desk = await literalDesk({figures});
    const {content} = renderAnswer(desk.view, await answerQuestion(6, desk));
    expect(content.text).toContain("how/21.html#pop_urb-2020");
    expect(toText(content)).toContain("对数平均分解");
  });
});
