import {mkdir, mkdtemp, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {findChangedNotebooks} from "../src/rebuild/ownNotebooks.ts";

let reports = "";
beforeEach(async () => {
  reports = await mkdtemp(join(tmpdir(), "reports-"));
});
afterEach(() => rm(reports, {recursive: true, force: true}));

/** Writes a file as if at that second. */
async function writeAt(path: string, second: number): Promise<void> {
  const file = join(reports, path);
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, "");
  await utimes(file, second, second);
}

describe("findChangedNotebooks(reports)", () => {
  it("finds none where none was made", async () => {
    expect(await findChangedNotebooks(reports)).toEqual([]);
  });
  it("finds one that was never built, one edited since, and one that is gone", async () => {
    await writeAt("src/zh/notebooks/new.md", 1);
    await writeAt("src/zh/notebooks/edited.md", 3);
    await writeAt("dist/zh/notebooks/edited.html", 2);
    await writeAt("dist/en/notebooks/gone.html", 2);
    expect(await findChangedNotebooks(reports)).toEqual([
      "zh/notebooks/edited",
      "zh/notebooks/new",
      "en/notebooks/gone"
    ]);
  });
  it("leaves one alone that was built after it was written", async () => {
    await writeAt("src/zh/notebooks/built.md", 1);
    await writeAt("dist/zh/notebooks/built.html", 2);
    expect(await findChangedNotebooks(reports)).toEqual([]);
  });
});
