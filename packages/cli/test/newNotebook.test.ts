import {cp, mkdtemp, readFile, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {newCommand, writeNotebook} from "../src/commands/new.ts";

let reports = "";
beforeAll(async () => {
  const own = dirname(createRequire(import.meta.url).resolve("@xianzhi/reports/package.json"));
  reports = await mkdtemp(join(tmpdir(), "reports-"));
  await cp(join(own, "template"), join(reports, "template"), {recursive: true});
});
afterAll(() => rm(reports, {recursive: true, force: true}));

describe("writeNotebook(reports, name)", () => {
  it("copies the template in both languages under the name", async () => {
    const [zh = "", en = ""] = await writeNotebook(reports, "粮食-2024");
    expect(zh).toBe(join(reports, "src/zh/notebooks/粮食-2024.md"));
    expect(await readFile(zh, "utf8")).toContain("# 粮食-2024");
    expect(await readFile(en, "utf8")).toContain('loadComparison("en")');
  });
  it("never writes over a notebook", async () => {
    await writeNotebook(reports, "once");
    await expect(writeNotebook(reports, "once")).rejects.toThrow("duplicate notebook");
  });
  it.each(["../x", "a/b", "", "-x"])("refuses %j as a name", async (name) => {
    await expect(writeNotebook(reports, name)).rejects.toThrow("invalid name");
  });
});

describe("newCommand(what, name)", () => {
  it("makes nothing but notebooks", async () => {
    await expect(newCommand("page", "x")).rejects.toThrow("unknown kind: page");
  });
});
