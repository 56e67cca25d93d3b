import {cp, mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {xianzhi} from "./program.ts";

const bundled = fileURLToPath(new URL("../../../../data", import.meta.url));
const edited = ["assessment", "catalog", "evidence", "plan", "sources", "workspace.yaml"];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-asof-"));
  const tables = (await readdir(bundled)).filter((name) => name.endsWith(".csv"));
  for (const name of [...edited, ...tables]) {
    await cp(join(bundled, name), join(folder, name), {recursive: true});
  }
});
afterAll(() => rm(folder, {recursive: true, force: true}));

async function askAsOf(date: string, sql: string) {
  const {code, out, err} = await xianzhi(
    ...["--workspace", folder, "query", "--as-of", date, "--format", "csv"],
    sql
  );
  if (code !== 0) throw new Error(err);
  return {rows: out.trim().split("\n").slice(1), told: err};
}

const verdict =
  "select verdict from changes where region_id = '411602' and indicator_id = 'gdp' and year = 2022";
const product = "select value, status from figures where figure_key = '410000/gdp/2022'";

describe("xianzhi query --as-of", {timeout: 300_000}, () => {
  it("gives no verdict on Chuanhui's growth of 2022 before it was released, and ABOVE after", async () => {
    expect((await askAsOf("2022-12-31", verdict)).rows).toEqual([]);
    expect((await askAsOf("2024-06-30", verdict)).rows).toEqual(["ABOVE"]);
  });

  it("knows Henan's product of 2022 as first released, not as revised two years later", async () => {
    // 61345.05 亿元 in the communiqué of 2023-03-23; 58807.4 since the fifth economic census.
    expect((await askAsOf("2024-06-30", product)).rows).toEqual(["613450500,provisional"]);
  });

  it("says how many sources state no release date and took no part", async () => {
    const {told} = await askAsOf("2022-12-31", product);
    expect(told).toMatch(
      /^as of 2022-12-31: \d+ sources take part, \d+ were released later, \d+ state no release date and cannot take part\n$/
    );
  });

  it("builds the snapshot of a day once", async () => {
    const count = async () => (await readdir(join(folder, "snapshots"))).length;
    const before = await count();
    await askAsOf("2022-12-31", product);
    expect(await count()).toBe(before);
  });

  it("refuses what is no day of the calendar", async () => {
    const {code, err} = await xianzhi(
      "--workspace",
      folder,
      "query",
      "--as-of",
      "2022-02-30",
      "select 1"
    );
    expect([code, err]).toEqual([2, "invalid date: 2022-02-30 (--as-of takes YYYY-MM-DD)\n"]);
  });
});
