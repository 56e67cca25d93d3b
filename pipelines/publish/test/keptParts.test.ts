import {cp, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type Workspace, workspaceAt} from "@xianzhi/catalog/workspace";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {findManifest, type ReleaseFile} from "../src/release/manifest.ts";
import {run} from "../src/run.ts";
import {writeFrame} from "./fixture/literalFrame.ts";
import {literalRows} from "./fixture/literalRows.ts";
import {writeSnapshot, writeWorkspace} from "./fixture/literalWorkspace.ts";

let base = ""; // a workspace of two releases, copied for each test
let second = ""; // id of the later, whose pages say what changed
let root = "";
let frame = "";
let workspace: Workspace;
let previous = ""; // id of the release that a test's follows

const gdpOf = (value: number) => ({
  figures: rowsOf("figures", (row) =>
    row["figure_key"] === "21/gdp/2022" ? {...row, value} : row
  )
});

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "kept-"));
  frame = join(base, "frame");
  await writeFrame(frame);
  workspace = await writeWorkspace(join(base, "data"));
  await writeSnapshot(workspace, "zero");
  await writeSnapshot(workspace, "one", gdpOf(360));
  const {releaseId} = await run(workspace, {snapshotId: "zero", frame});
  second = await publish(workspace, "one", releaseId);
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "kept-"));
  await cp(base, root, {recursive: true});
  frame = join(root, "frame");
  workspace = workspaceAt(join(root, "data"));
  previous = second;
});
afterEach(() => rm(root, {recursive: true, force: true}));
afterAll(() => rm(base, {recursive: true, force: true}));

async function publish(where: Workspace, snapshotId: string, before: string): Promise<string> {
  const {releaseId} = await run(where, {snapshotId, frame, previous: before});
  return releaseId;
}

function rowsOf(mart: string, change: (row: Row) => Row | readonly Row[]): readonly Row[] {
  return (literalRows[mart] ?? []).flatMap(change);
}

/** Returns the files of a release, made beside one of which nothing can be kept or linked. */
async function filesFromNothing(snapshotId: string): Promise<readonly ReleaseFile[]> {
  const bare = workspaceAt(join(root, "bare"));
  await cp(workspace.root, bare.root, {recursive: true});
  const folder = join(bare.releases, previous);
  for (const name of await readdir(bare.releases)) {
    if (name !== previous) await rm(join(bare.releases, name), {recursive: true});
  }
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  await writeFile(join(folder, "manifest.json"), JSON.stringify({...manifest, files: []}));
  await rm(join(folder, "parts.json"));
  return filesOf(bare, await publish(bare, snapshotId, previous));
}

async function filesOf(where: Workspace, releaseId: string): Promise<readonly ReleaseFile[]> {
  return (await findManifest(join(where.releases, releaseId)))?.files ?? [];
}

const changes: readonly [string, Readonly<Record<string, readonly Row[]>>][] = [
  ["a figure", gdpOf(370)],
  ["nothing but back to an earlier figure", {}],
  [
    "a printed cell that is no figure",
    {
      ...gdpOf(360),
      source_cells: rowsOf("source_cells", (row) => ({...row, text: `${String(row["text"])} `}))
    }
  ],
  [
    "the name of an indicator",
    {...gdpOf(360), indicators: rowsOf("indicators", (row) => ({...row, name_zh: "新名"}))}
  ],
  [
    "the address of a source",
    {...gdpOf(360), sources: rowsOf("sources", (row) => ({...row, url: "https://new.example/"}))}
  ],
  [
    "the day a source is due",
    {
      ...gdpOf(360),
      sources: rowsOf("sources", (row) => ({...row, next_release: "2027-01-31"}))
    }
  ],
  ["a figure that is gone", {figures: rowsOf("figures", (row) => row).slice(1)}],
  ["all verdicts", {...gdpOf(360), headline_verdicts: []}],
  [
    "a verdict",
    {
      ...gdpOf(360),
      headline_verdicts: rowsOf("headline_verdicts", (row) => ({...row, verdict: "FAIL"}))
    }
  ],
  ["an issue that comes twice", {issues: rowsOf("issues", (row) => [row, row])}]
];

describe("a release that keeps parts of the one before", () => {
  it.each(changes)("is the one made from nothing after a change of %s", async (_, replaced) => {
    await writeSnapshot(workspace, "two", replaced);
    const made = await publish(workspace, "two", previous);
    expect(await filesOf(workspace, made)).toEqual(await filesFromNothing("two"));
  });
  it("is the one made from nothing after a change of the words and of the frame", async () => {
    await writeSnapshot(workspace, "two", gdpOf(360));
    const settings = await readFile(workspace.settings, "utf8");
    await writeFile(workspace.settings, settings.replace("乙市监测", "乙市新监测"));
    await writeFile(join(frame, "style.css"), "main { color: black }");
    const made = await publish(workspace, "two", previous);
    expect(await filesOf(workspace, made)).toEqual(await filesFromNothing("two"));
  });
  it("keeps what a further change leaves, and forgets what the last one said", async () => {
    await writeSnapshot(workspace, "two", gdpOf(370));
    previous = await publish(workspace, "two", previous);
    const table = {
      ...gdpOf(370),
      source_cells: rowsOf("source_cells", (row) => ({...row, text: "x"}))
    };
    await writeSnapshot(workspace, "three", table);
    const third = await publish(workspace, "three", previous);
    expect(await filesOf(workspace, third)).toEqual(await filesFromNothing("three"));
    const log = join(workspace.releases, third, "zh/quality/revisions.html");
    expect(await readFile(log, "utf8")).toContain("没有变化。");
  });
  it("makes every part again when the snapshot before is gone", async () => {
    await writeSnapshot(workspace, "two", gdpOf(370));
    await rm(join(workspace.snapshots, "one"), {recursive: true});
    const made = await publish(workspace, "two", previous);
    expect(await filesOf(workspace, made)).toEqual(await filesFromNothing("two"));
  });
});
