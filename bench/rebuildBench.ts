import {cp, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {createHash} from "node:crypto";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import type {Bench, Measured} from "./bench.ts";
import {describeRuns, program, root, runOnce, runRepeatedly} from "./measure.ts";

const times = 5;
const generated = new Set(["lake", "snapshots", "releases", "runs"]);

/**
 * Rebuilds of the bundled workspace, in a copy: from nothing, with nothing changed, with one cell.
 */
export const rebuildBench: Bench = {
  name: "rebuild",
  about: "the bundled workspace: from nothing, nothing changed, one cell changed",
  async run(): Promise<Measured[]> {
    const folder = await mkdtemp(join(tmpdir(), "xianzhi-bench-"));
    try {
      const filter = (path: string) => !generated.has(basename(path));
      await cp(join(root, "data"), folder, {recursive: true, filter});
      const args = ["rebuild", "--workspace", folder];
      const first = await runOnce(program, args);
      const same = await runRepeatedly(times, program, args);
      const cell = await cellOf(folder);
      const changed = await runRepeatedly(times, program, args, (run) => cell.write(run));
      const scripts = await runRepeatedly(times, "npm", ["run", "rebuild"]);
      return [
        {what: "rebuild from nothing", budget: "", ...describeRuns([first])},
        {what: "nothing changed: xianzhi rebuild", budget: "≤ 0.4 s", ...describeRuns(same)},
        {what: "nothing changed: npm run rebuild", budget: "≤ 1 s", ...describeRuns(scripts)},
        {what: "one cell changed: xianzhi rebuild", budget: "≤ 3 s", ...describeRuns(changed)}
      ];
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
};

// The last figure of the first source's first file; each run prints another.
async function cellOf(folder: string): Promise<{write(run: number): Promise<void>}> {
  const entries = await readdir(join(folder, "sources"), {withFileTypes: true});
  const [source = ""] = entries.filter((one) => one.isDirectory()).map(({name}) => name).toSorted();
  const place = join(folder, "sources", source);
  const description = await readFile(join(place, "source.yaml"), "utf8");
  const file = (await readdir(place)).find(
    (name) => name.endsWith(".csv") && name !== "locators.csv"
  );
  const path = join(place, file ?? "");
  const text = await readFile(path, "utf8");
  const old = createHash("sha256").update(text).digest("hex");
  return {
    async write(run) {
      const changed = text.replace(/(\d)(\D*)$/, (_, digit: string, rest: string) => {
        return String((Number(digit) + run + 1) % 10) + rest;
      });
      const hash = createHash("sha256").update(changed).digest("hex");
      await writeFile(path, changed);
      await writeFile(join(place, "source.yaml"), description.replace(old, hash));
    }
  };
}
