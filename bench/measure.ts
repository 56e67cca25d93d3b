import {spawn} from "node:child_process";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

/** The root of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The program as users start it. */
export const program = join(root, "node_modules/.bin/xianzhi");

/** What one run of a command took. Other processes of the machine lengthen `wall`, hardly `cpu`. */
export interface Run {
  readonly wall: number; // seconds
  readonly cpu: number; // seconds, user and system, of its Node processes
  readonly peak: number; // megabytes, of its largest Node process
  readonly output: string;
}

/**
 * Runs a command and returns what it took. Throws Error with what it said on stderr when it ends
 * with another code than 0.
 */
export async function runOnce(command: string, args: readonly string[]): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), "xianzhi-bench-"));
  const preload = pathToFileURL(join(root, "bench/reportUsage.mjs")).href;
  const env = {...process.env, XIANZHI_BENCH_USAGE: folder, NODE_OPTIONS: `--import ${preload}`};
  const start = performance.now();
  try {
    const output = await outputOf(command, args, env);
    const wall = (performance.now() - start) / 1000;
    const names = await readdir(folder);
    const used = await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")))
    );
    const cpu = used.reduce((sum, one) => sum + Number(one.cpu), 0);
    return {wall, cpu, peak: Math.max(0, ...used.map((one) => Number(one.peak))), output};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Runs a command several times after one run that does not count. */
export async function runRepeatedly(
  times: number,
  command: string,
  args: readonly string[],
  before: (run: number) => Promise<void> = async () => {}
): Promise<Run[]> {
  const runs: Run[] = [];
  for (let run = 0; run <= times; ++run) {
    await before(run);
    const one = await runOnce(command, args);
    if (run > 0) runs.push(one);
  }
  return runs;
}

/** Returns the middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Returns the processor time a piece of work took in this process, in seconds. */
export async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Returns medians and spread of runs as the two cells of a row. */
export function describeRuns(runs: readonly Run[]): {
  readonly value: string;
  readonly note: string;
} {
  const walls = runs.map(({wall}) => wall);
  const [least, most] = [Math.min(...walls), Math.max(...walls)];
  return {
    value: `${seconds(median(runs.map(({cpu}) => cpu)))} cpu, ${seconds(median(walls))} wall`,
    note: `${runs.length} runs, wall ${seconds(least)} to ${seconds(most)}`
  };
}

/** Returns seconds with two decimals below ten, one above. */
export function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

function outputOf(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {cwd: root, env, stdio: ["ignore", "pipe", "pipe"]});
    const said: Buffer[] = [];
    const complained: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => said.push(data));
    child.stderr.on("data", (data: Buffer) => complained.push(data));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve(Buffer.concat(said).toString());
      const message = Buffer.concat(complained).toString().trim();
      reject(new Error(`${command} ${args.join(" ")}: code ${code}: ${message}`));
    });
  });
}
