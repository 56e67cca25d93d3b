import {type PlanStatement} from "@xianzhi/catalog/planStatements";
import {type JudgeContext, type Subject} from "./judgeContext.ts";

/**
 * Returns whom a statement is judged for: each member of its groups and regions, and their sums.
 */
export function subjectsOf(
  {applies_to, scopes}: Pick<PlanStatement, "applies_to" | "scopes">,
  {membersOf}: Pick<JudgeContext, "membersOf">
): readonly Subject[] {
  return scopes.flatMap((scope): Subject[] => {
    if (scope === "aggregate") {
      return applies_to.map((id) => ({id, scope, members: membersOf(id)}));
    }
    const members = [...new Set(applies_to.flatMap((id) => membersOf(id)))];
    return members.map((id) => ({id, scope, members: [id]}));
  });
}
