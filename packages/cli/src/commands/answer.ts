import {answerQuestion} from "@xianzhi/publish/answers/answerQuestion";
import {askDesk, type AskDeskOptions} from "../askDesk.ts";

/** Prints the answer to one of the planners' questions. */
export function answerCommand(n: number, options: AskDeskOptions): Promise<number> {
  return askDesk(options, (desk) => answerQuestion(n, desk));
}
