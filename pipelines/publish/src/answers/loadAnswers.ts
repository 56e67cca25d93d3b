import type {Site} from "../facts/site.ts";
import {type Language, languages} from "../language.ts";
import type {Marts} from "../marts/marts.ts";
import {makeView} from "../view.ts";
import type {Answer} from "./answer.ts";
import {answerQuestion} from "./answerQuestion.ts";

/** All answers in each language; none for a workspace that asks no questions. */
export type Answers = Readonly<Record<Language, readonly Answer[]>>;

/**
 * Answers every question of the workspace's plan from the marts, in both languages. Throws RangeError
 * where the plan has questions and no switches to answer them under.
 */
export async function loadAnswers(
  site: Site,
  marts: Marts,
  before: Marts | null
): Promise<Answers> {
  const answers: Record<Language, Answer[]> = {zh: [], en: []};
  const {headline, questions} = site;
  if (questions.length === 0) return answers;
  if (headline === null) throw new RangeError("missing file: headline.yaml (questions.yaml)");
  for (const language of languages) {
    const view = makeView(site, language, "");
    const desk = {marts, before, view, headline, questions, options: {}};
    for (const {n} of questions) answers[language].push(await answerQuestion(n, desk));
  }
  return answers;
}
