import {
  appendFile,
  chmod,
  chown,
  copyFile,
  readdir,
  readFile,
  truncate,
  writeFile
} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, afterEach, beforeEach, describe, expect, it} from "vitest";
import {ownIdentity} from "../../src/rebuild/processIdentity.ts";
import {start, xianzhi} from "./program.ts";
import {editTable, forgetRegions, leftovers, makeRegion, martsOf, type Region} from "./region.ts";

let region: Region;

beforeEach(async () => {
  region = await makeRegion();
}, 120_000);
afterEach(() => region.remove());
afterAll(forgetRegions);

/** Waits until a run holds the workspace. */
async function locked(): Promise<void> {
  while (!(await readdir(region.root)).includes(".lock")) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Asserts that a failed run left the last release served, and that the next one publishes. */
async function expectHealing(before: {readonly releaseId: string}): Promise<void> {
  expect((await region.published()).releaseId).toBe(before.releaseId);
  const healed = await region.rebuild();
  expect(healed.code, healed.err).toBe(0);
  expect(await leftovers(region.root)).toEqual([]);
}

describe("xianzhi rebuild, when things go wrong", {timeout: 240_000}, () => {
  it("runs one at a time when three start at once", async () => {
    await region.edit("350.00");
    const ended = await Promise.all([region.rebuild(), region.rebuild(), region.rebuild()]);
    expect(ended.map(({code}) => code)).toEqual([0, 0, 0]);
    const said = ended.map(({out}) => (/nothing changed/.test(out) ? "unchanged" : "published"));
    expect(said.toSorted()).toEqual(["published", "unchanged", "unchanged"]);
    await region.published();
    expect(await leftovers(region.root)).toEqual([]);
  });

  it("waits for an older run that is stopped, and takes over when it dies", async () => {
    await region.edit("351.00");
    const older = start(["--workspace", region.root, "rebuild"]);
    await locked();
    older.kill("SIGSTOP");
    await region.edit("352.00");
    const newer = start(["--workspace", region.root, "rebuild"]);
    await newer.said("waiting for run");
    older.kill("SIGKILL");
    expect((await older.ended).signal).toBe("SIGKILL");
    const {code, out} = await newer.ended;
    expect(code).toBe(0);
    expect(out).toMatch(/waiting for run \d+\nrun \d+ died: its lock is taken over/);
    const {out: rows} = await xianzhi(
      ...["--workspace", region.root, "query", "--format", "csv"],
      "select value from figures where figure_key = 'north/gdp/2023'"
    );
    expect(rows).toBe("value\n352\n");
  });

  it("is not held up by a lock whose process number is in use again", async () => {
    const identity = {...(await ownIdentity()), start: "1"}; // of this process, but begun long ago
    const lock = {id: "x", ...identity, since: new Date().toISOString()};
    await writeFile(join(region.root, ".lock"), JSON.stringify(lock));
    const {code, out} = await region.rebuild();
    expect([code, out]).toEqual([0, expect.stringContaining("died")]);
  });

  it("keeps the release when the disk is full", async () => {
    const before = await region.published();
    await region.edit("353.00");
    // No file may grow beyond 256 kB: writing fails as on a full disk, at the database first.
    const full = start(["--workspace", region.root, "rebuild"], {
      shell: 'ulimit -f 256; exec "$@"'
    });
    const {code, err} = await full.ended;
    expect(code).toBe(4);
    expect(err.trim().split("\n")).toHaveLength(1);
    await expectHealing(before);
  });

  it("keeps the release when a folder may not be written", async () => {
    const nobody = 65_534;
    const isRoot = process.getuid?.() === 0;
    const names = ["", ...(await readdir(region.root, {recursive: true}))];
    if (isRoot) {
      await chmod(join(region.root, ".."), 0o755);
      for (const name of names)
        await chown(join(region.root, name), nobody, nobody).catch(() => {});
    }
    const before = await region.published();
    await region.edit("354.00");
    const folder = join(region.root, "snapshots");
    await chmod(folder, 0o555);
    const revoked = start(["--workspace", region.root, "rebuild"], isRoot ? {uid: nobody} : {});
    const {code, err} = await revoked.ended;
    await chmod(folder, 0o755);
    expect([code, err]).toEqual([4, expect.stringMatching(/^EACCES: permission denied[^\n]*\n$/)]);
    await expectHealing(before);
  });

  it("reads a damaged lake file again", async () => {
    const before = await region.published();
    const lake = join(region.root, "lake");
    const [first = ""] = (await readdir(lake)).filter((name) => /^\w+\.parquet$/.test(name));
    const bytes = await readFile(join(lake, first));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    await writeFile(join(lake, first), bytes);
    await appendFile(join(region.root, "workspace.yaml"), "# edited\n");
    const {code, out} = await region.rebuild();
    expect([code, out]).toEqual([0, expect.stringContaining("1 tables read, 0 kept")]);
    const after = await region.published();
    expect(await martsOf(region.root, after.snapshotId)).toEqual(
      await martsOf(region.root, before.snapshotId)
    );
  });

  it("refuses a source cut in half, and heals when it is whole again", async () => {
    const before = await region.published();
    const table = join(region.root, "sources/made-up-yearbook/table-1.csv");
    await copyFile(table, join(region.root, "whole.bak"));
    await truncate(table, 150);
    const {code, err} = await region.rebuild();
    expect([code, err]).toEqual([3, expect.stringMatching(/^incompatible checksum: [^\n]*\n$/)]);
    expect((await region.published()).releaseId).toBe(before.releaseId);
    await copyFile(join(region.root, "whole.bak"), table);
    expect((await region.rebuild()).out).toMatch(/nothing changed/);
  });

  it("holds what goes too far, publishes it when approved, takes it back on rollback", async () => {
    const before = await region.published();
    await region.edit("34.03"); // a slip of one digit
    const held = await region.rebuild("--gate");
    expect([held.code, held.out]).toEqual([5, expect.stringContaining("held: ")]);
    expect((await region.published()).releaseId).toBe(before.releaseId);
    const health = await xianzhi("--workspace", region.root, "health");
    expect([health.code, JSON.parse(health.out)]).toEqual([
      5,
      expect.objectContaining({ok: false, outcome: "held", releaseId: before.releaseId})
    ]);
    const diff = await xianzhi("--workspace", region.root, "diff", "--lang", "en");
    expect([diff.code, diff.out]).toEqual([
      1,
      expect.stringMatching(
        /file: sources\/made-up-yearbook\/table-1\.csv \(changed\)\n {2}readings: 1 changed/
      )
    ]);
    expect((await xianzhi("--workspace", region.root, "approve")).code).toBe(0);
    expect((await region.published()).releaseId).not.toBe(before.releaseId);
    expect((await xianzhi("--workspace", region.root, "rollback")).code).toBe(0);
    expect((await region.published()).releaseId).toBe(before.releaseId);
    expect((await region.rebuild("--gate")).code).toBe(5);
  });

  it("lets no text of a file become SQL, a path, an escape, a formula or a script", async () => {
    const hostile = [
      "'; drop table figures; --",
      '"; attach \'/etc/passwd\' as x; --',
      "../../../etc/passwd",
      "\u001b]0;owned\u0007\u001b[2J",
      "=cmd|' /C calc'!A0",
      "<script>alert(1)</script>"
    ];
    const rows = hostile.map((name) => `"${name.replaceAll('"', '""')}",1,2,3,4,5,6\n`).join("");
    await editTable(region.root, (text) => text + rows);
    const {code, err} = await region.rebuild();
    expect([code, err]).toEqual([0, ""]);
    const ask = (format: string) =>
      xianzhi(
        "--workspace",
        region.root,
        "query",
        "--format",
        format,
        "select text from unmatched"
      );
    const table = await ask("table");
    expect(table.out).toContain("drop table figures");
    expect(table.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect((await ask("csv")).out).toContain("'=cmd|");
    const {releaseId} = await region.published();
    const release = join(region.root, "releases", releaseId);
    const pages = (await readdir(release, {recursive: true})).filter((name) =>
      name.endsWith(".html")
    );
    const texts = await Promise.all(pages.map((name) => readFile(join(release, name), "utf8")));
    expect(texts.some((text) => text.includes("&lt;script"))).toBe(true);
    expect(texts.some((text) => text.includes("<script>alert"))).toBe(false);
  });
});
