import {cp, mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {xianzhi, type Ended} from "./program.ts";

const committed = fileURLToPath(new URL("../workspaces/us-counties", import.meta.url));

let folder: string;
let root: string;
let rebuilt: Ended;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-us-"));
  root = join(folder, "us-counties");
  await cp(committed, root, {recursive: true});
  rebuilt = await xianzhi("--workspace", root, "rebuild");
}, 180_000);
afterAll(() => rm(folder, {recursive: true, force: true}));

async function ask(sql: string): Promise<unknown> {
  const {out, err} = await xianzhi("--workspace", root, "query", "--format", "json", sql);
  if (err !== "") throw new Error(err);
  return JSON.parse(out);
}

describe("a second workspace, of US counties", {timeout: 120_000}, () => {
  it("rebuilds and publishes with no code touched", async () => {
    expect([rebuilt.code, rebuilt.err]).toEqual([0, ""]);
    const pages = await readdir(join(root, "releases/current/en/region"));
    expect(pages).toContain("us-ia-153.html");
    const page = await readFile(join(root, "releases/current/en/region/us-ia-153.html"), "utf8");
    expect(page).toContain("Polk County");
  });

  it("reads every cell of three layouts, and leaves out only what it was told to", async () => {
    expect(
      await ask(
        "select source_id, cells = readings + refusals + not_data as accounted, " +
          "readings - observations as left_out from sources order by source_id"
      )
    ).toEqual([
      {source_id: "bea-cainc1-2020", accounted: true, left_out: 0},
      {source_id: "census-annres-ia", accounted: true, left_out: 5},
      {source_id: "census-co-est2019", accounted: true, left_out: 5}
    ]);
    expect(
      await ask("select count(*) as others from unmatched where reason <> 'IGNORED_LABEL'")
    ).toEqual([{others: 0}]);
  });

  it("finds the same population in the tables of two agencies", async () => {
    expect(
      await ask(
        "select value, count(*) as tables from rivals " +
          "where figure_key = 'us-ia-153/pop/2019' group by value"
      )
    ).toEqual([{value: 490161, tables: 3}]);
  });

  it("judges each county against the state, in per cent of dollars", async () => {
    expect(
      await ask(
        "select round(change, 2) as change, round(benchmark_change, 2) as state, verdict " +
          "from changes where region_id = 'us-ia-153' and indicator_id = 'income' and year = 2019"
      )
    ).toEqual([{change: 2.97, state: 3.58, verdict: "BELOW"}]);
  });
});
