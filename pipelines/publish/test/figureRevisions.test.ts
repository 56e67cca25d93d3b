import {mkdir, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openWarehouse} from "@xianzhi/warehouse/openWarehouse";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {loadRevisions} from "../src/facts/figureRevisions.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "revisions-"));
});

afterEach(() => rm(folder, {recursive: true, force: true}));

describe("loadRevisions", () => {
  it("names what is new, revised or withdrawn, in order of keys, and nothing else", async () => {
    const before = await writeFigures("before", [
      "('a/gdp/2020', 1.0, 0, 'final')",
      "('a/gdp/2021', 2.0, 1, 'final')",
      "('a/gdp/2022', 3.0, 0, 'preliminary')",
      "('b/gdp/2020', 4.0, 1, 'final')"
    ]);
    const after = await writeFigures("after", [
      "('a/gdp/2019', 9.5, 1, 'final')",
      "('a/gdp/2020', 1.0, 0, 'final')",
      "('a/gdp/2021', 2.25, 2, 'final')",
      "('a/gdp/2022', 3.0, 0, 'final')"
    ]);
    const found = await loadRevisions(before, after);
    expect(found.map((one) => [one.kind, one.key, one.before, one.after])).toEqual([
      ["new", "a/gdp/2019", null, 9.5],
      ["revised", "a/gdp/2021", 2, 2.25],
      ["revised", "a/gdp/2022", 3, 3],
      ["withdrawn", "b/gdp/2020", 4, null]
    ]);
    expect(found.map(({decimals, status}) => [decimals, status])).toEqual([
      [1, "final"],
      [2, "final"],
      [0, "final"],
      [1, "final"]
    ]);
  });

  it("tells a value that is gone from one that never was", async () => {
    const before = await writeFigures("before", [
      "('a/gdp/2020', 1.0, 0, 'final')",
      "('a/gdp/2021', null, null, null)"
    ]);
    const after = await writeFigures("after", [
      "('a/gdp/2020', null, null, null)",
      "('a/gdp/2021', null, null, null)"
    ]);
    const [revision, ...others] = await loadRevisions(before, after);
    expect(others).toEqual([]);
    expect(revision).toMatchObject({kind: "revised", before: 1, after: null, status: null});
  });
});

// Writes figures of key, value, decimals and status; the rest is read from the key.
async function writeFigures(name: string, rows: readonly string[]): Promise<string> {
  const marts = join(folder, name);
  await mkdir(marts);
  const warehouse = await openWarehouse(":memory:");
  await warehouse.run(
    "copy (select * replace (value::double as value, status::varchar as status), " +
      "split_part(figure_key, '/', 1) as region_id, " +
      "split_part(figure_key, '/', 2) as indicator_id, split_part(figure_key, '/', 3) as period " +
      `from (values ${rows.join(", ")}) as figures (figure_key, value, decimals, status)) ` +
      `to '${join(marts, "figures.parquet")}' (format parquet)`
  );
  warehouse.close();
  return marts;
}
