import type {PlanStatement} from "../marts/plan.ts";
import type {View} from "../view.ts";

/**
 * Returns why a statement is open: the missing series with its publisher, or the figures that would
 * decide it; "" for one that is decided. A code alone would say the same of dozens.
 */
export function writeWhyOpen(view: View, statement: PlanStatement): string {
  const {verdict, missingSeries, publisher, wouldDecide, reason} = statement;
  if (verdict === "PASS" || verdict === "FAIL" || verdict === "RECORDED") return "";
  const series = view.word(missingSeries);
  const by = view.word(publisher);
  const named = series === "" ? "" : view.say(`${series}（${by}）`, `${series} (${by})`);
  const figures = view.word(wouldDecide);
  const parts = [figures, named].filter((part) => part !== "");
  if (parts.length > 0) return parts.join(view.say("；", "; "));
  return reason === null ? "" : view.label("reasons", reason);
}
