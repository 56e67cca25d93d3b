import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {pointTo} from "../src/pointTo.ts";
import {findManifest} from "../src/release/manifest.ts";
import {run} from "../src/run.ts";
import {writeFrame} from "./fixture/literalFrame.ts";
import {literalRows} from "./fixture/literalRows.ts";
import {writeSnapshot, writeWorkspace} from "./fixture/literalWorkspace.ts";

let root = "";
let frame = "";
let workspace: Workspace;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "run-"));
  frame = join(root, "frame");
  await writeFrame(frame);
  workspace = await writeWorkspace(join(root, "data"));
});
afterEach(() => rm(root, {recursive: true, force: true}));

async function publish(snapshotId: string, previous?: string) {
  const options = previous === undefined ? {} : {previous};
  const release = await run(workspace, {snapshotId, frame, ...options});
  await pointTo(workspace, release.releaseId);
  return release;
}

describe("run(workspace, options)", () => {
  it("makes a release of a snapshot's Parquet files, data in every form included", async () => {
    await writeSnapshot(workspace, "one");
    const release = await publish("one");
    const current = join(workspace.releases, "current");
    const overview = await readFile(join(current, "zh/index.html"), "utf8");
    expect(overview).toContain("现有公布数据可判断3项");
    const names = await readdir(join(current, "data/indicator"));
    expect(names).toEqual(expect.arrayContaining(["gdp.arrow", "gdp.parquet", "gdp.csv"]));
    const manifest = await findManifest(current);
    expect(manifest?.releaseId).toBe(release.releaseId);
    expect(release).toMatchObject({linked: 0, removed: 0});
  });
  it("links every page but the release's own when marts, program and frame are equal", async () => {
    await writeSnapshot(workspace, "one");
    const first = await publish("one");
    await writeSnapshot(workspace, "two");
    const second = await publish("two", first.releaseId);
    expect(second.releaseId).not.toBe(first.releaseId);
    expect(second.written).toBe(2); // this release, in two languages
  });
  it("draws again only what shows a changed figure, and says what changed", async () => {
    await writeSnapshot(workspace, "one");
    const first = await publish("one");
    const figures = (literalRows["figures"] ?? []).map((row) =>
      row["figure_key"] === "21/gdp/2022" ? {...row, value: 370} : row
    );
    await writeSnapshot(workspace, "two", {figures});
    const second = await publish("two", first.releaseId);
    const before = await findManifest(join(workspace.releases, first.releaseId));
    const after = await findManifest(join(workspace.releases, second.releaseId));
    const old = new Map(before?.files.map(({path, sha256}) => [path, sha256]));
    const changed = after?.files.filter(({path, sha256}) => old.get(path) !== sha256) ?? [];
    const pages = changed.map(({path}) => path).filter((path) => path.startsWith("zh/"));
    expect(pages).toEqual([
      "zh/how/21.html",
      "zh/index.html",
      "zh/indicator/gdp.html",
      "zh/map/gdp.html",
      "zh/quality/release.html",
      "zh/quality/revisions.html",
      "zh/region/21.html"
    ]);
    const log = join(workspace.releases, "current/zh/quality/revisions.html");
    expect(await readFile(log, "utf8")).toContain("修订1个");
  });
  it("returns a release that exists as it is", async () => {
    await writeSnapshot(workspace, "one");
    const first = await publish("one");
    expect(await publish("one")).toMatchObject({releaseId: first.releaseId, written: 0});
  });
  it("publishes nothing when the frame has lost its marker", async () => {
    await writeSnapshot(workspace, "one");
    await writeFile(join(frame, "zh/frame.html"), "<html></html>");
    await expect(publish("one")).rejects.toThrow("missing marker");
    expect(await readdir(workspace.releases)).toEqual([]);
  });
});
