import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {xianzhi} from "./reliability/program.ts";
import {forgetRegions, makeRegion, type Region} from "./reliability/region.ts";

let region: Region;
let folder: string;
let regionId: string;
beforeAll(async () => {
  region = await makeRegion();
  folder = await mkdtemp(join(tmpdir(), "xianzhi-documents-"));
  const places: unknown = JSON.parse(
    await readFile(join(region.root, "releases/current/api/regions.json"), "utf8")
  );
  const [, id = ""] = /"region_id":\s*"([^"]+)"/.exec(JSON.stringify(places)) ?? [];
  regionId = id;
}, 120_000);
afterAll(async () => {
  await rm(folder, {recursive: true, force: true});
  await region.remove();
  await forgetRegions();
});

const ask = (...args: readonly string[]) =>
  xianzhi("document", ...args, "--workspace", region.root);

describe("xianzhi document REGION --format pdf|docx|xlsx", () => {
  it.each([
    ["pdf", "%PDF-"],
    ["docx", "PK\u0003\u0004"],
    ["xlsx", "PK\u0003\u0004"]
  ])("writes a %s and prints where", async (format, begins) => {
    const path = join(folder, `card.${format}`);
    const {code, out, err} = await ask(regionId, "--format", format, "--out", path);
    expect([code, out, err]).toEqual([0, `${path}\n`, ""]);
    expect((await readFile(path)).subarray(0, begins.length).toString("latin1")).toBe(begins);
  }, 60_000);

  it("makes the same bytes again", async () => {
    const paths = ["one.xlsx", "two.xlsx"].map((name) => join(folder, name));
    for (const path of paths) await ask(regionId, "--format", "xlsx", "--out", path);
    const [one, two] = await Promise.all(paths.map((path) => readFile(path)));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  }, 60_000);

  it.each([
    ["an unknown region", ["nowhere", "--format", "pdf"], /^unknown region: nowhere/],
    ["an unknown format", ["21", "--format", "odt"], /'odt' is invalid/]
  ])("says in one line that it was given %s, and exits 2", async (_, args, said) => {
    const {code, out, err} = await ask(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trim()).toMatch(said);
    expect(err.trim().split("\n")).toHaveLength(1);
  }, 30_000);
});
