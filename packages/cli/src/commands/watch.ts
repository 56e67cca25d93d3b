import {readdir} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {watch} from "chokidar";
import {exitCodes, reportFailure} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {rebuild} from "../rebuild/rebuild.ts";

export interface WatchOptions {
  readonly workspace?: string;
  readonly gate: boolean;
  readonly settle: number; // milliseconds without a change before a file is read
}

/**
 * Rebuilds whenever what people edit has changed and come to rest, until the process is told to
 * stop; a run that is under way is finished first. A failed run is told, and the watch goes on.
 */
export async function watchCommand(options: WatchOptions): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const watcher = watch(await editedPaths(workspace), {
    ignoreInitial: true,
    ignored: (path) => isPassing(path.slice(workspace.root.length)),
    awaitWriteFinish: {stabilityThreshold: options.settle, pollInterval: 100}
  });
  const stop = new AbortController();
  const stopped = () => stop.abort();
  process.once("SIGINT", stopped);
  process.once("SIGTERM", stopped);
  try {
    await rebuildOnChange(workspace, watcher, options, say, stop.signal);
  } finally {
    await watcher.close();
    process.off("SIGINT", stopped);
    process.off("SIGTERM", stopped);
  }
  return exitCodes.done;
}

// What editors and downloads put beside a file while they write it.
function isPassing(path: string): boolean {
  return /(^|\/)[.~]|~$|\.(tmp|swp|part|crdownload)$/.test(path);
}

async function rebuildOnChange(
  workspace: Workspace,
  watcher: ReturnType<typeof watch>,
  {gate, settle}: WatchOptions,
  say: (line: string) => void,
  signal: AbortSignal
): Promise<void> {
  let wake = () => {};
  let [changed, at] = [true, 0]; // the first run brings everything up to date
  watcher.on("all", (_event, path) => {
    [changed, at] = [true, Date.now()];
    say(`changed: ${path.slice(workspace.root.length + 1)}`);
    wake();
  });
  signal.addEventListener("abort", () => wake());
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  while (!signal.aborted) {
    if (!changed) {
      await new Promise<void>((resolve) => (wake = resolve));
      continue;
    }
    const rest = at + settle - Date.now(); // more files of one copy may still come
    if (rest > 0) {
      await new Promise((resolve) => setTimeout(resolve, rest));
      continue;
    }
    changed = false;
    await rebuild(workspace, {gate, say}).catch(reportFailure);
    say(`watching ${workspace.root}`);
  }
}

async function editedPaths(workspace: Workspace): Promise<string[]> {
  const entries = await readdir(workspace.root, {withFileTypes: true});
  const tables = entries.filter((entry) => entry.isFile() && /\.(csv|yaml)$/.test(entry.name));
  const {catalog, plan, assessment, evidence, sources} = workspace;
  const paths = tables.map(({name}) => join(workspace.root, name));
  return [catalog, plan, assessment, evidence, sources, ...paths];
}
