import {answerBelts} from "./belts.ts";
import {answerCandidates} from "./candidates.ts";
import {answerCities} from "./cities.ts";
import {answerConvergence} from "./convergence.ts";
import {answerCoordination} from "./coordination.ts";
import {answerCoverage} from "./coverage.ts";
import {answerDecomposition} from "./decomposition.ts";
import type {Answer, AnswerBody} from "./answer.ts";
import type {AskedDesk, Desk} from "./desk.ts";
import {answerFarmland} from "./farmland.ts";
import {finishAnswer} from "./finishAnswer.ts";
import {answerFiscal} from "./fiscal.ts";
import {answerGap} from "./gap.ts";
import {answerGrain} from "./grain.ts";
import {answerIncomes, answerStructure, answerUrbanisation} from "./headline.ts";
import {answerIncomeRatio} from "./incomeRatio.ts";
import {answerInequality} from "./inequality.ts";
import {answerPace} from "./pace.ts";
import {answerQuarter, answerSingleQuarter} from "./quarter.ts";
import {answerScorecard} from "./scorecard.ts";
import {answerSectors} from "./sectors.ts";
import {answerSensitivity} from "./sensitivity.ts";
import {answerShiftShare} from "./shiftShare.ts";
import {answerSums} from "./sums.ts";
import {answerSuspects} from "./suspects.ts";

type Answering = (desk: AskedDesk) => Promise<AnswerBody>;

// In the order of data/plan/questions.yaml.
const answering: readonly Answering[] = [
  answerUrbanisation,
  answerIncomes,
  answerStructure,
  answerScorecard,
  answerPace,
  answerDecomposition,
  answerQuarter,
  answerSingleQuarter,
  answerSectors,
  answerGap,
  answerConvergence,
  answerInequality,
  answerBelts,
  answerIncomeRatio,
  answerGrain,
  answerCoordination,
  answerShiftShare,
  answerFiscal,
  answerFarmland,
  answerCities,
  answerCandidates,
  answerSensitivity,
  answerSuspects,
  answerSums,
  answerCoverage
];

/**
 * Returns the answer to question `n`, from one on, in the desk's language, with the vintages and
 * statuses of the figures it used. Where something cannot be computed the answer says why. Throws
 * RangeError for a question, region or switch that does not exist.
 */
export async function answerQuestion(n: number, desk: Desk): Promise<Answer> {
  const answer = answering[n - 1];
  const question = desk.questions.find((one) => one.n === n);
  if (!answer || !question) throw new RangeError(`unknown question: ${n}`);
  const body = await answer({...desk, inputs: question.inputs});
  return finishAnswer(desk, n, desk.view.word(question), body);
}
