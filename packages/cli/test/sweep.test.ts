import {mkdir, mkdtemp, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {workspaceAt} from "@xianzhi/catalog/workspace";
import {describe, expect, it} from "vitest";
import {sweep} from "../src/rebuild/sweep.ts";

describe("sweep(workspace)", () => {
  it("removes what other runs left half-made and nothing else", async () => {
    const workspace = workspaceAt(await mkdtemp(join(tmpdir(), "sweep-")));
    await mkdir(join(workspace.releases, "a"), {recursive: true});
    await mkdir(join(workspace.releases, "b.4194305.tmp"));
    await mkdir(join(workspace.releases, `c.${process.pid}.tmp`));
    await mkdir(workspace.lake);
    await writeFile(join(workspace.lake, "d.parquet.4194305.tmp"), "");
    expect(await sweep(workspace)).toBe(2);
    expect((await readdir(workspace.releases)).toSorted()).toEqual(["a", `c.${process.pid}.tmp`]);
    expect(await readdir(workspace.lake)).toEqual([]);
  });
});
