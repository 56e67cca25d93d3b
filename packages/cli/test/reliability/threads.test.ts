import {appendFile, cp, mkdtemp, readFile, realpath, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {workspaceAt} from "@xianzhi/catalog/workspace";
import {readManifest} from "@xianzhi/publish/release/manifest";
import {afterAll, beforeAll, expect, it} from "vitest";
import {rebuild} from "../../src/rebuild/rebuild.ts";
import {xianzhi} from "./program.ts";

const committed = fileURLToPath(new URL("../workspaces/us-counties", import.meta.url));
const numbers = Array.from({length: 100}, (_, i) => 900 + i); // counties that Iowa does not have

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-threads-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

async function makeWorkspace(name: string): Promise<string> {
  const root = join(folder, name);
  await cp(committed, root, {recursive: true});
  const add = (file: string, lineOf: (id: string, number: number) => string) =>
    appendFile(
      join(root, "catalog", `${file}.csv`),
      numbers.map((number) => `${lineOf(`us-ia-${number}`, number)}\n`).join("")
    );
  await add("regions", (id, number) => `${id},county,${number},,,,`);
  await add(
    "region_names",
    (id, number) => `${id},County ${number},zh,official,,\n${id},County ${number},en,official,,`
  );
  await add("region_codes", (id, number) => `${id},fips,19${number},,`);
  await add("region_parents", (id) => `${id},us-ia,admin,,,made up`);
  return root;
}

async function listFiles(root: string): Promise<string[]> {
  const current = await realpath(join(root, "releases/current"));
  const {files} = readManifest(await readFile(join(current, "manifest.json"), "utf8"));
  return files
    .map(({path, sha256}) => `${path} ${sha256}`)
    .filter((line) => !/release\.html/.test(line));
}

it("makes the same pages of a hundred regions with a thread a core as with one thread", async () => {
  const [many, one] = [await makeWorkspace("many"), await makeWorkspace("one")];
  const {code, err} = await xianzhi("--workspace", many, "rebuild"); // the bundle starts threads
  expect([code, err]).toEqual([0, ""]);
  await rebuild(workspaceAt(one), {gate: false, say: () => {}}); // the sources do not
  const files = await listFiles(many);
  expect(files.filter((line) => line.startsWith("en/region/us-ia-9")).length).toBe(numbers.length);
  expect(files).toEqual(await listFiles(one));
}, 240_000);
