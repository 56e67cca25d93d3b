import {mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {workspaceAt, type Workspace} from "@xianzhi/catalog/workspace";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {writeHeld} from "../src/rebuild/held.ts";
import {retire} from "../src/rebuild/retention.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = workspaceAt(await mkdtemp(join(tmpdir(), "xianzhi-retention-")));
  await mkdir(workspace.lake, {recursive: true});
});
afterEach(() => rm(workspace.root, {recursive: true, force: true}));

/** Makes a snapshot of one lake file, and a release of it unless told otherwise, `age` days old. */
async function make(name: string, age: number, released = true): Promise<void> {
  const made = new Date(Date.UTC(2026, 0, 31) - age * 86_400_000);
  const write = async (folder: string, content: object) => {
    await mkdir(folder, {recursive: true});
    await writeFile(join(folder, "manifest.json"), JSON.stringify(content));
    await utimes(join(folder, "manifest.json"), made, made);
  };
  await write(join(workspace.snapshots, `s-${name}`), {files: [{key: `k${name}`}]});
  await writeFile(join(workspace.lake, `k${name}.json`), "{}");
  if (!released) return;
  const release = {format: 1, releaseId: `r-${name}`, snapshotId: `s-${name}`, files: []};
  await write(join(workspace.releases, `r-${name}`), release);
}

async function left(folder: string): Promise<string[]> {
  return (await readdir(folder)).toSorted();
}

describe("retire(workspace, keep)", () => {
  it("keeps the newest, and lake files that they are made of", async () => {
    for (const age of [5, 4, 3, 2, 1]) await make(String(age), age);
    await symlink("r-1", join(workspace.releases, "current"));
    await retire(workspace, {keepReleases: 2, keepSnapshots: 3});
    expect(await left(workspace.releases)).toEqual(["current", "r-1", "r-2"]);
    expect(await left(workspace.snapshots)).toEqual(["s-1", "s-2", "s-3"]);
    expect(await left(workspace.lake)).toEqual(["k1.json", "k2.json", "k3.json"]);
  });

  it("never removes what is served, however old, nor its snapshot", async () => {
    for (const age of [5, 4, 3, 2, 1]) await make(String(age), age);
    await symlink("r-5", join(workspace.releases, "current"));
    await retire(workspace, {keepReleases: 2, keepSnapshots: 2});
    expect(await left(workspace.releases)).toEqual(["current", "r-1", "r-2", "r-5"]);
    expect(await left(workspace.snapshots)).toEqual(["s-1", "s-2", "s-5"]);
  });

  it("never removes what waits for a person", async () => {
    for (const age of [3, 2, 1]) await make(String(age), age);
    await make("held", 9, false);
    await symlink("r-1", join(workspace.releases, "current"));
    await writeHeld(workspace, {snapshotId: "s-held", since: "", why: "gate", reasons: ["x"]});
    await retire(workspace, {keepReleases: 2, keepSnapshots: 2});
    expect(await left(workspace.snapshots)).toEqual(["s-1", "s-2", "s-held"]);
  });

  it("removes no lake file when a snapshot cannot be read", async () => {
    for (const age of [2, 1]) await make(String(age), age);
    await symlink("r-1", join(workspace.releases, "current"));
    await writeFile(join(workspace.snapshots, "s-2", "manifest.json"), "torn");
    await writeFile(join(workspace.lake, "orphan.json"), "{}");
    const {lakeFiles} = await retire(workspace, {keepReleases: 2, keepSnapshots: 2});
    expect(lakeFiles).toBe(0);
  });
});
