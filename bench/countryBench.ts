import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Bench, Measured} from "./bench.ts";
import {root, runOnce, seconds} from "./measure.ts";
import {syntheticCountry, wholeCountry} from "./workspaces/synthetic.ts";
import {writeWorkspace} from "./workspaces/writeWorkspace.ts";

/** A synthetic country from its sources to a snapshot with all models. Minutes: run alone. */
export const countryBench: Bench = {
  name: "country",
  about: "a synthetic country, sources to snapshot with all models (minutes)",
  async run(): Promise<Measured[]> {
    const folder = await mkdtemp(join(tmpdir(), "xianzhi-bench-"));
    try {
      await writeWorkspace(folder, syntheticCountry(wholeCountry));
      const {wall, cpu, peak, output} = await runOnce(join(root, "node_modules/.bin/tsx"), [
        join(root, "bench/steps/buildSnapshot.ts"),
        folder
      ]);
      const {ingest_s, snapshot_s, figures} = JSON.parse(output);
      const {counties, years, indicators} = wholeCountry;
      const parts = `ingest ${seconds(ingest_s)}, snapshot ${seconds(snapshot_s)}, ${figures} figures`;
      return [
        {
          what: `${counties} counties × ${years} years × ${indicators} indicators`,
          value: `${seconds(wall)} wall, ${seconds(cpu)} cpu`,
          budget: "≤ 30 s",
          note: parts
        },
        {what: "its peak memory", value: `${Math.round(peak)} MB`, budget: "≤ 1500 MB", note: ""}
      ];
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
};
