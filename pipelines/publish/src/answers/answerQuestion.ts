import type {Answer, AnswerBody} from "./answer.ts";
import {answerCandidates} from "./candidates.ts";
import {answerConvergence} from "./convergence.ts";
import {answerCoordination} from "./coordination.ts";
import {answerCoverage} from "./coverage.ts";
import type {AskedDesk, Desk} from "./desk.ts";
import {answerFallingRatio} from "./fallingRatio.ts";
import {finishAnswer} from "./finishAnswer.ts";
import {answerGap} from "./gap.ts";
import {answerGoals, answerStructure} from "./goals.ts";
import {answerGroupGrowth} from "./groupGrowth.ts";
import {answerHeldLevel} from "./heldLevel.ts";
import {answerInequality} from "./inequality.ts";
import {answerPace} from "./pace.ts";
import {answerQuarter, answerSingleQuarter} from "./quarter.ts";
import {answerRateDecomposition} from "./rateDecomposition.ts";
import {answerScorecard} from "./scorecard.ts";
import {answerSectorPull} from "./sectorPull.ts";
import {answerSensitivity} from "./sensitivity.ts";
import {answerShiftShare} from "./shiftShare.ts";
import {answerSinceBase} from "./sinceBase.ts";
import {answerSums} from "./sums.ts";
import {answerSuspects} from "./suspects.ts";
import {answerTargetPath} from "./targetPath.ts";
import {answerUpperBound} from "./upperBound.ts";

type Answering = (desk: AskedDesk) => Promise<AnswerBody>;

/** How a question may be answered, by the `method` it names. */
const methods: Readonly<Record<string, Answering>> = {
  candidates: answerCandidates,
  convergence: answerConvergence,
  coordination: answerCoordination,
  coverage: answerCoverage,
  cumulated_growth: answerQuarter,
  falling_ratio: answerFallingRatio,
  gap: answerGap,
  goals: answerGoals,
  group_growth: answerGroupGrowth,
  held_level: answerHeldLevel,
  inequality: answerInequality,
  pace: answerPace,
  rate_decomposition: answerRateDecomposition,
  scorecard: answerScorecard,
  sector_pull: answerSectorPull,
  sensitivity: answerSensitivity,
  shift_share: answerShiftShare,
  since_base: answerSinceBase,
  single_quarters: answerSingleQuarter,
  structure: answerStructure,
  sums: answerSums,
  suspects: answerSuspects,
  target_path: answerTargetPath,
  upper_bound: answerUpperBound
};

/**
 * Returns the answer to question `n`, from one on, in the desk's language, with the vintages and
 * statuses of the figures it used. Where something cannot be computed the answer says why. Throws
 * RangeError for a question, its method, a region or a switch that does not exist.
 */
export async function answerQuestion(n: number, desk: Desk): Promise<Answer> {
  const question = desk.questions.find((one) => one.n === n);
  if (!question) throw new RangeError(`unknown question: ${n}`);
  const answer = methods[question.method];
  if (!answer) throw new RangeError(`unknown method: ${question.method} (question ${n})`);
  const body = await answer({...desk, inputs: question.inputs});
  const {view} = desk;
  const note = view.say(question.note_zh ?? "", question.note_en ?? "");
  return finishAnswer(desk, {n, title: view.word(question), note}, body);
}
