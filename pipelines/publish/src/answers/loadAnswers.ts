import {stat} from "node:fs/promises";
import {join} from "node:path";
import {loadPlanHeadline} from "@xianzhi/catalog/planHeadline";
import {loadQuestions} from "@xianzhi/catalog/planQuestions";
import type {Workspace} from "@xianzhi/catalog/workspace";
import type {Site} from "../facts/site.ts";
import {type Language, languages} from "../language.ts";
import type {Marts} from "../marts/marts.ts";
import {makeView} from "../view.ts";
import type {Answer} from "./answer.ts";
import {answerQuestion} from "./answerQuestion.ts";

/** All answers in each language; none for a workspace that asks no questions. */
export type Answers = Readonly<Record<Language, readonly Answer[]>>;

/** Answers every question of the workspace's plan from the marts, in both languages. */
export async function loadAnswers(
  {plan}: Workspace,
  site: Site,
  marts: Marts,
  before: Marts | null
): Promise<Answers> {
  const answers: Record<Language, Answer[]> = {zh: [], en: []};
  const asked = await stat(join(plan, "questions.yaml")).catch(() => undefined);
  if (asked === undefined) return answers;
  const questions = await loadQuestions(plan);
  const shared = {
    marts,
    before,
    headline: await loadPlanHeadline(plan),
    questions,
    options: {}
  };
  for (const language of languages) {
    const desk = {...shared, view: makeView(site, language, "")};
    for (const {n} of questions) answers[language].push(await answerQuestion(n, desk));
  }
  return answers;
}
