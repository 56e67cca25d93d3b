import {exitCodes} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {rebuild} from "../rebuild/rebuild.ts";

/** Runs the whole way of a number; returns the exit code. */
export async function rebuildCommand(options: {
  readonly workspace?: string;
  readonly gate: boolean;
}): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const terminal = process.stdout.isTTY;
  const clear = terminal ? "\r\u001b[2K" : "";
  const {outcome} = await rebuild(workspace, {
    gate: options.gate,
    say: (line) => process.stdout.write(`${clear}${line}\n`),
    ...(terminal ? {detail: (line: string) => process.stdout.write(`${clear}  ${line.slice(0, 76)}`)} : {})
  });
  return outcome === "held" ? exitCodes.held : exitCodes.done;
}
