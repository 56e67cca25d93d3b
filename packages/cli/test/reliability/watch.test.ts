import {appendFile, readdir, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {start, type Running} from "./program.ts";
import {forgetRegions, makeRegion} from "./region.ts";

afterAll(forgetRegions);

/** Resolves when the watch has come to rest that many times. */
async function rested(watch: Running, times: number): Promise<void> {
  while (watch.printed().split("watching ").length <= times) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it("xianzhi watch rebuilds once for files that are still being written, and ends when told", async () => {
  const region = await makeRegion();
  const runs = async () =>
    (await readdir(join(region.root, "runs"))).filter((name) => name !== "health.json");
  const before = await region.published();
  const watch = start(["--workspace", region.root, "watch", "--settle", "800"]);
  await rested(watch, 1);
  const first = (await runs()).length;
  const arriving = join(region.root, "sources/table.csv.part"); // a download
  await writeFile(arriving, "a,");
  await region.edit("347.11"); // the table, then the checksum beside it
  await appendFile(arriving, "b\n");
  await rested(watch, 2);
  expect((await region.published()).snapshotId).not.toBe(before.snapshotId);
  expect((await runs()).length - first).toBe(1);
  expect(watch.printed()).not.toContain(".part");
  await rename(arriving, join(region.root, "sources/.gone"));
  watch.kill("SIGTERM");
  expect((await watch.ended).code).toBe(0);
  await region.remove();
}, 120_000);
