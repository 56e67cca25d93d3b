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
      const note = await noteOf(folder);
      const noted = await runRepeatedly(times, program, args, (run) => note.write(run));
      const figure = await figureOf(folder);
      const revised = await runRepeatedly(times, program, args, (run) => figure.write(run));
      const scripts = await runRepeatedly(times, "npm", ["run", "rebuild"]);
      return [
        {what: "rebuild from nothing", budget: "", ...describeRuns([first])},
        {what: "nothing changed: xianzhi rebuild", budget: "≤ 0.4 s", ...describeRuns(same)},
        {what: "nothing changed: npm run rebuild", budget: "≤ 1 s", ...describeRuns(scripts)},
        {what: "a digit of a note changed", budget: "≤ 3 s", ...describeRuns(noted)},
        {what: "a published figure changed", budget: "≤ 3 s", ...describeRuns(revised)}
      ];
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
};

/** A cell of a workspace that each run prints with another last digit. */
interface Cell {
  write(run: number): Promise<void>;
}

// The last digit of the first source's first file: of its note, which no figure is made of.
async function noteOf(folder: string): Promise<Cell> {
  const entries = await readdir(join(folder, "sources"), {withFileTypes: true});
  const [source = ""] = entries.filter((one) => one.isDirectory()).map(({name}) => name).toSorted();
  const names = await readdir(join(folder, "sources", source));
  const file = names.find((name) => name.endsWith(".csv") && name !== "locators.csv") ?? "";
  return cellOf(folder, source, file, (text, run) => text.replace(lastDigit, turnedBy(run)));
}

// The newest figure that a table prints of the first region that is assessed.
async function figureOf(folder: string): Promise<Cell> {
  const {output} = await runOnce(program, [
    ...["query", "--workspace", folder, "--format", "json"],
    `select source_id, file, row_number, raw_text from figures
    where origin = 'observed' and sheet = '' and raw_text is not null and correction is null
      and region_id = (select region_id from regions where is_assessed order by region_id limit 1)
    order by year desc, figure_key limit 1`
  ]);
  const [found]: readonly Record<string, unknown>[] = JSON.parse(output);
  const printed = String(found?.["raw_text"]);
  const line = Number(found?.["row_number"]) - 1;
  return cellOf(folder, String(found?.["source_id"]), String(found?.["file"]), (text, run) =>
    text
      .split("\n")
      .map((row, at) =>
        at === line ? row.replace(printed, printed.replace(lastDigit, turnedBy(run))) : row
      )
      .join("\n")
  );
}

const lastDigit = /(\d)(\D*)$/;

function turnedBy(run: number): (match: string, digit: string, rest: string) => string {
  return (_, digit, rest) => String((Number(digit) + run + 1) % 10) + rest;
}

async function cellOf(
  folder: string,
  source: string,
  file: string,
  change: (text: string, run: number) => string
): Promise<Cell> {
  const place = join(folder, "sources", source);
  const text = await readFile(join(place, file), "utf8");
  const description = await readFile(join(place, "source.yaml"), "utf8");
  const old = createHash("sha256").update(text).digest("hex");
  return {
    async write(run) {
      const changed = change(text, run);
      if (changed === text) throw new Error(`unchanged file: ${file} (${source})`);
      const hash = createHash("sha256").update(changed).digest("hex");
      await writeFile(join(place, file), changed);
      await writeFile(join(place, "source.yaml"), description.replace(old, hash));
    }
  };
}
