import {answerPlan} from "@xianzhi/publish/answers/planAnswer";
import {askDesk, type AskDeskOptions} from "../askDesk.ts";

/** Prints the plan's statements with their verdicts, or one with all that is known of it. */
export function planCommand(id: string | undefined, options: AskDeskOptions): Promise<number> {
  return askDesk(options, (desk) => answerPlan(desk, id));
}
