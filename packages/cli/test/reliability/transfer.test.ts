import {appendFile, readdir, readFile, truncate, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, afterEach, beforeEach, describe, expect, it} from "vitest";
import {xianzhi} from "./program.ts";
import {forgetRegions, makeRegion, martsOf, type Region} from "./region.ts";

let region: Region;

beforeEach(async () => {
  region = await makeRegion();
}, 120_000);
afterEach(() => region.remove());
afterAll(forgetRegions);

describe("xianzhi export and import", {timeout: 120_000}, () => {
  it("carry the whole record: the same snapshot, mart for mart", async () => {
    const [exported, imported] = [join(region.root, "../export"), join(region.root, "../imported")];
    expect((await xianzhi("--workspace", region.root, "export", exported)).code).toBe(0);
    const {code, out} = await xianzhi("--workspace", imported, "import", exported);
    const {snapshotId} = await region.published();
    expect([code, out]).toEqual([0, expect.stringContaining(`imported snapshot ${snapshotId}:`)]);
    expect(await martsOf(imported, snapshotId)).toEqual(await martsOf(region.root, snapshotId));
    const marts = (await readdir(join(exported, "marts"))).map((name) => name.split(".")[0]);
    const tables = (await readdir(join(exported, "csv"))).map((name) => name.split(".")[0]);
    expect(tables).toEqual(marts);
  });

  it("refuse a cut export, a path that leaves the folder, and an occupied folder", async () => {
    const [exported, imported] = [join(region.root, "../export"), join(region.root, "../imported")];
    await xianzhi("--workspace", region.root, "export", exported);
    const again = await xianzhi("--workspace", region.root, "export", exported);
    expect([again.code, again.err]).toEqual([2, expect.stringMatching(/^occupied folder: /)]);
    const manifest = await readFile(join(exported, "export.json"), "utf8");
    await truncate(join(exported, "record/sources/made-up-yearbook/table-1.csv"), 20);
    const cut = await xianzhi("--workspace", imported, "import", exported);
    expect([cut.code, cut.err]).toEqual([3, expect.stringMatching(/^incompatible checksum: /)]);
    const hostile = manifest.replace('"workspace.yaml"', '"../../workspace.yaml"');
    await writeFile(join(exported, "export.json"), hostile);
    const outside = await xianzhi("--workspace", imported, "import", exported);
    expect([outside.code, outside.err]).toEqual([3, expect.stringMatching(/^invalid path: \.\./)]);
  });

  it("exports only what is published", async () => {
    await appendFile(join(region.root, "workspace.yaml"), "# edited\n");
    const {code, err} = await xianzhi(
      "--workspace",
      region.root,
      "export",
      `${region.root}-export`
    );
    expect([code, err]).toEqual([2, "unpublished changes: run xianzhi rebuild first\n"]);
  });
});
