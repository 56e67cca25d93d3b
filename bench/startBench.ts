import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Bench, Measured} from "./bench.ts";
import {describeRuns, program, runRepeatedly} from "./measure.ts";
import {syntheticCountry} from "./workspaces/synthetic.ts";

const times = 7;

/** How long the program takes to say what it can do, and to read a table of 100 kB. */
export const startBench: Bench = {
  name: "start",
  about: "--help, and read of a table of 100 kB",
  async run(): Promise<Measured[]> {
    const folder = await mkdtemp(join(tmpdir(), "xianzhi-bench-"));
    try {
      const table = join(folder, "counties.csv");
      const bytes = tableOf(100_000);
      await writeFile(table, bytes);
      const idle = await runRepeatedly(times, process.execPath, ["-e", "0"]);
      const help = await runRepeatedly(times, program, ["--help"]);
      const read = await runRepeatedly(times, program, ["read", table]);
      return [
        {what: "node -e 0, for comparison", budget: "", ...describeRuns(idle)},
        {what: "xianzhi --help", budget: "≤ 0.2 s", ...describeRuns(help)},
        {
          what: `xianzhi read, ${Math.round(bytes.length / 1000)} kB`,
          budget: "≤ 0.6 s",
          ...describeRuns(read)
        }
      ];
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
};

function tableOf(bytes: number): Buffer {
  const {sources} = syntheticCountry({counties: 230, years: 1, indicators: 60});
  const text = String(sources[0]?.files[0]?.bytes ?? "");
  return Buffer.from(text.slice(0, text.lastIndexOf("\n", bytes) + 1));
}
