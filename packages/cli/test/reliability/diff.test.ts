import {appendFile, cp, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {xianzhi} from "./program.ts";
import {forgetRegions, makeRegion, type Region} from "./region.ts";

let region: Region;
let first: string;

beforeAll(async () => {
  region = await makeRegion();
  first = (await region.published()).snapshotId;
}, 180_000);
afterAll(async () => {
  await region.remove();
  await forgetRegions();
});

interface Group {
  readonly cause: string;
  readonly detail: string;
  readonly observations: {readonly new: number; readonly gone: number; readonly changed: number};
}

/** Rebuilds and returns why the new snapshot differs from the one before. */
async function groupsAfter(change: () => Promise<void>): Promise<readonly Group[]> {
  const before = (await region.published()).snapshotId;
  await change();
  const {code, err} = await region.rebuild();
  if (code !== 0) throw new Error(err);
  const after = (await region.published()).snapshotId;
  const {out} = await xianzhi(
    "--workspace",
    region.root,
    "diff",
    before,
    after,
    "--format",
    "json"
  );
  const {groups}: {groups: readonly Group[]} = JSON.parse(out);
  return groups;
}

const tally = {new: 0, gone: 0, changed: 0};

describe("xianzhi diff", {timeout: 240_000}, () => {
  it("finds nothing between a snapshot and itself", async () => {
    const {code, out} = await xianzhi("--workspace", region.root, "diff", first, first);
    expect([code, out]).toEqual([0, `${first} → ${first}: 没有差别\n`]);
  });

  it("blames the file in which a figure changed, for all that follows from it", async () => {
    expect(await groupsAfter(() => region.edit("341.26"))).toEqual([
      expect.objectContaining({
        cause: "file",
        detail: "sources/made-up-yearbook/table-1.csv (changed)",
        observations: {...tally, changed: 1}
      })
    ]);
  });

  it("blames a correction", async () => {
    const corrections = join(region.root, "corrections.csv");
    const header =
      "source_id,file,row,column,printed,corrected,unit,reason,evidence,accepted_by,date\n";
    const row = "made-up-yearbook,table-1.csv,5,4,341.26,340.26,,slip,test,nobody,2026-01-01\n";
    const groups = await groupsAfter(() => writeFile(corrections, header + row));
    expect(groups.map(({cause, detail}) => [cause, detail])).toEqual([
      ["correction", "corrections of made-up-yearbook"]
    ]);
  });

  it("blames the catalogue when a name is taken out of it", async () => {
    const names = join(region.root, "catalog/indicator_names.csv");
    const content = await readFile(names, "utf8");
    const groups = await groupsAfter(() => writeFile(names, content.replace(/^常住人口.*\n/m, "")));
    expect(groups.map(({cause}) => cause)).toEqual(["catalogue"]);
    expect(groups[0]?.observations).toEqual({...tally, gone: 12});
  });

  it("finds nothing where only words for readers changed", async () => {
    const note = "MADE_UP,虚构,Made up,,\n";
    expect(
      await groupsAfter(() => appendFile(join(region.root, "catalog/flags.csv"), note))
    ).toEqual([]);
  });

  it("tells a publication that comes as a whole as one", async () => {
    const [own, other] = ["made-up-yearbook", "made-up-again"].map((id) =>
      join(region.root, "sources", id)
    );
    const groups = await groupsAfter(async () => {
      await cp(own ?? "", other ?? "", {recursive: true});
      const path = join(other ?? "", "source.yaml");
      const description = await readFile(path, "utf8");
      await writeFile(path, description.replaceAll("made-up-yearbook", "made-up-again"));
    });
    expect(groups.map(({cause, detail}) => [cause, detail])).toEqual([
      ["file", "sources/made-up-again (new)"]
    ]);
  });
});
