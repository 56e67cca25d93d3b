import {spawn} from "node:child_process";
import {fileURLToPath} from "node:url";

const entry = fileURLToPath(new URL("../../dist/xianzhi.mjs", import.meta.url));

/** How a run of the built program ended. */
export interface Ended {
  readonly code: number | null; // null: by a signal
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

/** A running program, and what it will have said. */
export interface Running {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Returns what it has printed so far. */
  printed(): string;
  /** Resolves once it has printed that text. */
  said(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
}

export interface StartOptions {
  readonly shell?: string; // a command line that ends by running "$@"
  readonly uid?: number;
}

/** Starts the built program as a user would, in a process of its own. */
export function start(args: readonly string[], {shell, uid}: StartOptions = {}): Running {
  const command = [process.execPath, entry, ...args];
  const line = shell === undefined ? command : ["sh", "-c", shell, "sh", ...command];
  const [file = "", ...rest] = line;
  const begun = performance.now();
  const child = spawn(file, rest, {
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : {uid, gid: uid})
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve({code, signal, out, err, milliseconds: performance.now() - begun})
    );
  });
  const said = async (text: string) => {
    while (!out.includes(text)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const kill = (signal: NodeJS.Signals) => void child.kill(signal);
  return {pid: child.pid ?? 0, kill, printed: () => out, said, ended};
}

/** Runs the built program to its end. */
export async function xianzhi(...args: readonly string[]): Promise<Ended> {
  return start(args).ended;
}
