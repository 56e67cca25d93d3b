import {mkdtemp, mkdir, readFile, readdir, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type Workspace, workspaceAt} from "@xianzhi/catalog/workspace";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {hashOf} from "@xianzhi/catalog/hash";
import {findCurrent, pointTo} from "../src/pointTo.ts";
import {findManifest, type ReleaseHead} from "../src/release/manifest.ts";
import {type Artifact, placingIn} from "../src/release/placeFiles.ts";
import {writeRelease} from "../src/release/writeRelease.ts";

let workspace: Workspace;
let releases = "";

beforeEach(async () => {
  workspace = workspaceAt(await mkdtemp(join(tmpdir(), "releases-")));
  releases = workspace.releases;
  await mkdir(releases, {recursive: true});
});
afterEach(() => rm(workspace.root, {recursive: true, force: true}));

function head(releaseId: string): ReleaseHead {
  const previousReleaseId = null;
  return {releaseId, snapshotId: "s", previousReleaseId, code: "c", frame: "f", marts: "m"};
}

function text(path: string, content: string, key = hashOf(content)): Artifact {
  return {path, key, make: () => Promise.resolve(content)};
}

async function publish(releaseId: string, artifacts: readonly Artifact[], previousId?: string) {
  const folder = join(releases, previousId ?? "none");
  const manifest = await findManifest(folder);
  const previous = manifest && {folder, manifest};
  const fill = (target: string) => placingIn(target, previous)(artifacts);
  return writeRelease(releases, head(releaseId), fill, previous);
}

describe("writeRelease(folder, head, fill, previous)", () => {
  it("writes every file and a manifest that names them", async () => {
    const counts = await publish("a", [text("zh/index.html", "一"), text("data/x.csv", "x\n")]);
    expect(counts).toEqual({pages: 1, written: 2, linked: 0, removed: 0, bytes: 5});
    const manifest = await findManifest(join(releases, "a"));
    expect(manifest?.files.map((file) => file.path)).toEqual(["data/x.csv", "zh/index.html"]);
    expect(await readFile(join(releases, "a/zh/index.html"), "utf8")).toBe("一");
  });
  it("links what has not changed, without making it again", async () => {
    await publish("a", [text("1.html", "one"), text("2.html", "two"), text("3.html", "three")]);
    const unmade = {...text("1.html", "one"), make: () => Promise.reject(new Error("made"))};
    const same = text("2.html", "two", "another key");
    const counts = await publish("b", [unmade, same], "a");
    expect(counts).toMatchObject({written: 0, linked: 2, removed: 1});
    const [a, b] = [await stat(join(releases, "a/1.html")), await stat(join(releases, "b/1.html"))];
    expect(a.ino).toBe(b.ino);
  });
  it("writes a file again when the previous release's copy is gone", async () => {
    await publish("a", [text("1.html", "one")]);
    await rm(join(releases, "a/1.html"));
    expect(await publish("b", [text("1.html", "one")], "a")).toMatchObject({written: 1, linked: 0});
  });
  it("writes what comes in parts without holding it whole", async () => {
    const parts = async function* () {
      yield "一";
      yield Buffer.from("二");
    };
    await publish("a", [{path: "all.csv", key: "k", make: () => Promise.resolve(parts())}]);
    const manifest = await findManifest(join(releases, "a"));
    const [file] = manifest?.files ?? [];
    expect(file).toEqual({path: "all.csv", key: "k", bytes: 6, sha256: hashOf("一二")});
    expect(await readFile(join(releases, "a/all.csv"), "utf8")).toBe("一二");
  });
  it("leaves nothing behind when a page cannot be made", async () => {
    const bad = {path: "b.html", key: "k", make: () => Promise.reject(new Error("no page"))};
    await expect(publish("a", [text("a.html", "a"), bad])).rejects.toThrow("no page");
    expect(await readdir(releases)).toEqual([]);
  });
  it("accepts that another run has written the same release", async () => {
    await publish("a", [text("1.html", "one")]);
    await publish("a", [text("1.html", "one")]);
    expect(await readdir(releases)).toEqual(["a"]);
  });
  it("throws for two files of one path", async () => {
    await expect(publish("a", [text("1.html", "a"), text("1.html", "b")])).rejects.toThrow(
      "duplicate page: 1.html"
    );
  });
});

describe("pointTo(workspace, releaseId)", () => {
  it("moves the pointer and reads it back", async () => {
    await publish("a", [text("1.html", "a")]);
    await publish("b", [text("1.html", "b")]);
    await pointTo(workspace, "a");
    await pointTo(workspace, "b");
    expect(await findCurrent(workspace)).toBe("b");
    expect(await readFile(join(releases, "current/1.html"), "utf8")).toBe("b");
  });
  it("throws for a release that is not whole and keeps the pointer", async () => {
    await publish("a", [text("1.html", "a")]);
    await pointTo(workspace, "a");
    await mkdir(join(releases, "half"));
    await expect(pointTo(workspace, "half")).rejects.toThrow("missing release: half");
    expect(await findCurrent(workspace)).toBe("a");
  });
});
