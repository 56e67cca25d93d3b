import {expect} from "vitest";
import {start, xianzhi} from "./program.ts";
import {copyRegion, forgetRegions, leftovers, makeRegion, martsOf} from "./region.ts";

/** How often runs were killed, and what they had last said. */
export interface Kills {
  readonly killed: number; // runs that SIGKILL ended
  readonly finished: number; // runs that were done before it came
  readonly phases: Readonly<Record<string, number>>; // by the first word of the last line
}

/**
 * Kills rebuilds at random points, each after a figure was changed, and asserts after every one
 * that the published release is whole; at last that one run heals everything: what it publishes
 * is, mart for mart, what a fresh folder makes of the same files.
 */
export async function killRuns(times: number, seed: number): Promise<Kills> {
  const random = randomFrom(seed);
  const region = await makeRegion();
  const phases: Record<string, number> = {};
  let [killed, finished] = [0, 0];
  try {
    await region.edit("341.00");
    let whole = (await region.rebuild()).milliseconds; // as long as a run takes here and now
    for (let round = 0; killed < times; ++round) {
      await region.edit((342 + round / 100).toFixed(2));
      const run = start(["--workspace", region.root, "rebuild"]);
      await new Promise((resolve) => setTimeout(resolve, random() * whole));
      run.kill("SIGKILL");
      const {signal, out, milliseconds} = await run.ended;
      if (signal === "SIGKILL") ++killed;
      else [finished, whole] = [finished + 1, milliseconds];
      const phase = /(\w+)[^\n]*\n$/.exec(out)?.[1] ?? "inputs";
      phases[phase] = (phases[phase] ?? 0) + 1;
      await region.published();
    }
    const healed = await region.rebuild();
    expect(healed.code, healed.err).toBe(0);
    expect(await leftovers(region.root)).toEqual([]);
    const {snapshotId} = await region.published();
    const fresh = await copyRegion(region);
    await fresh.rebuild();
    expect((await fresh.published()).snapshotId).toBe(snapshotId);
    expect(await martsOf(region.root, snapshotId)).toEqual(await martsOf(fresh.root, snapshotId));
    await fresh.remove();
    const {out} = await xianzhi(
      "--workspace",
      region.root,
      "runs",
      "--limit",
      "1000",
      "--format",
      "csv"
    );
    if (killed > 5) expect(out).toMatch(/,died,/);
    return {killed, finished, phases};
  } finally {
    await region.remove();
    await forgetRegions();
  }
}

// Numerical Recipes' generator: the same seed, the same points in time.
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
