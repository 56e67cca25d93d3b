import {type PlanSection, statementsOf} from "@xianzhi/catalog/planStatements";
import {type PlanInputs, judgeStatement, type PlanVerdictRow} from "./planVerdicts.ts";
import {type PlanStatementRow, statementRows} from "./planStatementRows.ts";

/** The rows of the marts about the plan. */
export interface PlanMarts {
  readonly plan_statements: readonly PlanStatementRow[];
  readonly plan_verdicts: readonly PlanVerdictRow[];
}

/** Returns the rows of plan_statements and plan_verdicts, in the plan's order. Pure. */
export function buildPlan(sections: readonly PlanSection[], inputs: PlanInputs): PlanMarts {
  const judged = statementsOf(sections).flatMap((statement) => judgeStatement(statement, inputs));
  return {
    plan_statements: statementRows(sections, judged, inputs),
    plan_verdicts: judged.map(({row}) => row)
  };
}
