import {spawn} from "node:child_process";

/** Runs a program with a text on its input; returns what it printed. Throws when it fails. */
export async function runQuietly(
  command: string,
  args: readonly string[],
  input = ""
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {stdio: ["pipe", "pipe", "pipe"]});
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${command} ended with ${code}: ${err.trim()}`));
    });
    child.stdin.end(input);
  });
}
