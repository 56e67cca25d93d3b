import type {Marts} from "../marts/marts.ts";
import {
  type PlanStatement,
  type PlanVerdict,
  readPlanStatement,
  readPlanVerdict
} from "../marts/plan.ts";
import type {Wording} from "../language.ts";

/** One section of the plan with its statements and, for each, its verdicts by region. */
export interface PlanSection {
  readonly id: string;
  readonly name: Wording;
  readonly statements: readonly PlanStatement[];
  readonly verdicts: readonly PlanVerdict[];
}

/** Loads the plan's sections in the plan's order; none where the workspace has no plan. */
export async function loadPlanSections(marts: Marts): Promise<PlanSection[]> {
  const statements = (await marts.rows("plan_statements"))
    .map(readPlanStatement)
    .toSorted((a, b) => a.order - b.order);
  const verdicts = (await marts.rows("plan_verdicts")).map(readPlanVerdict);
  const ids = [...new Set(statements.map(({section}) => section))];
  return ids.map((id) => {
    const own = statements.filter(({section}) => section === id);
    const known = new Set(own.map((statement) => statement.id));
    return {
      id,
      name: own[0]?.sectionName ?? {zh: id, en: id},
      statements: own,
      verdicts: verdicts.filter(({statementId}) => known.has(statementId))
    };
  });
}
