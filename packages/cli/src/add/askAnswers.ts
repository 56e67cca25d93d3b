import {createInterface} from "node:readline/promises";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {plainText} from "../plainText.ts";
import {loadIds, rememberAnswer, type Unknown} from "./answers.ts";

/**
 * Asks a person at the terminal once for each unknown text: an id of the catalogue, `-` to leave it
 * out on purpose, nothing to decide later. Returns how many answers were remembered.
 */
export async function askAnswers(
  workspace: Workspace,
  unknowns: readonly Unknown[]
): Promise<number> {
  const terminal = createInterface({input: process.stdin, output: process.stdout});
  let remembered = 0;
  try {
    for (const unknown of unknowns) {
      const ids = await loadIds(workspace, unknown.kind);
      const what = `${unknown.kind} ${plainText(unknown.text)} (${unknown.readings} readings)`;
      const question = `${what} means [id, - to ignore, empty for later]: `;
      const said = (await terminal.question(question)).trim();
      if (said === "") continue;
      if (said !== "-" && !ids.includes(said)) {
        terminal.write(`unknown ${unknown.kind}: ${said}\n`);
        continue;
      }
      const answer =
        said === "-" ? {ignored: await terminal.question("left out, because: ")} : {means: said};
      if ((await rememberAnswer(workspace, unknown, answer)) !== undefined) ++remembered;
    }
    return remembered;
  } finally {
    terminal.close();
  }
}
