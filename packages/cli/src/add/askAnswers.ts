import {createInterface} from "node:readline/promises";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {plainText} from "../plainText.ts";
import {loadIds, loadNames, rememberAnswer, type Unknown} from "./answers.ts";
import {proposeMeanings} from "./proposeMeanings.ts";

/** Where questions are asked: a terminal. */
export interface Desk {
  question(text: string): Promise<string>;
  write(text: string): void;
}

/** Asks at the terminal of this process; see `askAnswers`. */
export async function askAtTerminal(
  workspace: Workspace,
  unknowns: readonly Unknown[]
): Promise<number> {
  const terminal = createInterface({input: process.stdin, output: process.stdout});
  try {
    return await askAnswers(workspace, unknowns, terminal);
  } finally {
    terminal.close();
  }
}

/**
 * Asks a person once for each unknown text: an id of the catalogue, `-` to leave it out on purpose,
 * nothing to decide later. Names that come within a slip of character recognition are proposed, and
 * taken only when their id is typed. Returns how many answers were remembered.
 */
export async function askAnswers(
  workspace: Workspace,
  unknowns: readonly Unknown[],
  desk: Desk
): Promise<number> {
  let remembered = 0;
  for (const unknown of unknowns) {
    const ids = await loadIds(workspace, unknown.kind);
    for (const {id, name, evidence} of proposeMeanings(
      unknown.text,
      await loadNames(workspace, unknown.kind)
    )) {
      desk.write(`  perhaps ${id}: ${plainText(name)}, read as ${plainText(evidence)}\n`);
    }
    const what = `${unknown.kind} ${plainText(unknown.text)} (${unknown.readings} readings)`;
    const said = (await desk.question(`${what} means [id, - to ignore, empty for later]: `)).trim();
    if (said === "") continue;
    if (said !== "-" && !ids.includes(said)) {
      desk.write(`unknown ${unknown.kind}: ${said}\n`);
      continue;
    }
    const answer =
      said === "-" ? {ignored: await desk.question("left out, because: ")} : {means: said};
    if ((await rememberAnswer(workspace, unknown, answer)) !== undefined) ++remembered;
  }
  return remembered;
}
