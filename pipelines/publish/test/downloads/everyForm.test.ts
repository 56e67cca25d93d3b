import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openWarehouse, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {tableFromIPC} from "apache-arrow";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {pointTo} from "../../src/pointTo.ts";
import {run} from "../../src/run.ts";
import {writeFrame} from "../fixture/literalFrame.ts";
import {writeSnapshot, writeWorkspace} from "../fixture/literalWorkspace.ts";

type Known = Readonly<Record<string, unknown>>;
type ColumnNames = readonly [region: string, indicator: string, period: string, value: string];

let root = "";
let data = "";
let warehouse: Warehouse;
let marts: readonly Known[]; // the figures of urb_rate as the snapshot has them

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "forms-"));
  const frame = join(root, "frame");
  await writeFrame(frame);
  const workspace = await writeWorkspace(join(root, "data"));
  await writeSnapshot(workspace, "one");
  const {releaseId} = await run(workspace, {snapshotId: "one", frame});
  await pointTo(workspace, releaseId);
  data = join(workspace.releases, "current/data");
  warehouse = await openWarehouse(":memory:");
  marts = await readBy(`'${join(workspace.snapshots, "one/marts/figures.parquet")}'`);
}, 60_000);
afterAll(async () => {
  warehouse.close();
  await rm(root, {recursive: true, force: true});
});

/** Returns region, period and value of every figure of urb_rate, as DuckDB reads a file. */
function readBy(
  from: string,
  [region, indicator, period, value]: ColumnNames = ["region_id", "indicator_id", "period", "value"]
): Promise<readonly Known[]> {
  return warehouse.rows(
    `select cast(${region} as varchar) as region_id, cast(${period} as varchar) as period,
      ${value} as value from ${from} where ${indicator} = 'urb_rate' order by all`
  );
}

const sdmxNames: ColumnNames = ["REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE"];

function inOrder(figures: readonly Known[]): Known[] {
  const keyOf = ({region_id, period}: Known) => `${String(region_id)} ${String(period)}`;
  return figures.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

describe("every form that can be taken away", () => {
  it.each([
    "indicator/urb_rate.csv",
    "indicator/urb_rate-excel.csv",
    "figures.csv",
    "figures-excel.csv"
  ])("holds the marts' figures: %s", async (file) => {
    expect(marts.length).toBeGreaterThan(9);
    expect(await readBy(`read_csv('${data}/${file}')`)).toEqual(marts);
  });
  it.each(["indicator/urb_rate.parquet", "marts/figures.parquet"])(
    "holds the marts' figures: %s",
    async (file) => {
      expect(await readBy(`'${data}/${file}'`)).toEqual(marts);
    }
  );
  it.each(["indicator/urb_rate.sdmx.csv", "figures.sdmx.csv"])(
    "holds the marts' figures: %s",
    async (file) => {
      expect(await readBy(`read_csv('${data}/${file}')`, sdmxNames)).toEqual(marts);
    }
  );
  it.each(["indicator/urb_rate.arrow", "marts/figures.arrow"])(
    "holds the marts' figures: %s",
    async (file) => {
      const rows = [...tableFromIPC(await readFile(join(data, file)))].map((row) => row.toJSON());
      const own = rows.filter((row) => row["indicator_id"] === "urb_rate");
      const figures = own.map(({region_id, period, value}) => ({region_id, period, value}));
      expect(inOrder(figures)).toEqual(inOrder(marts));
    }
  );
  it("holds the marts' figures: the API and JSON-stat", async () => {
    const api = JSON.parse(await readFile(join(data, "../api/indicator/urb_rate.json"), "utf8"));
    const figures: readonly Known[] = api.figures;
    const plain = figures.map(({region_id, period, value}) => ({region_id, period, value}));
    expect(inOrder(plain)).toEqual(inOrder(marts));
    const file = join(data, "indicator/urb_rate.jsonstat.json");
    const {dimension, value} = JSON.parse(await readFile(file, "utf8"));
    const [regions, periods] = [dimension.region.category.index, dimension.period.category.index];
    const cells = regions.flatMap((region_id: string, r: number) =>
      periods.map((period: string, p: number) => ({
        region_id,
        period,
        value: value[r * periods.length + p]
      }))
    );
    const known = cells.filter((cell: Known) => cell["value"] !== null);
    expect(inOrder(known)).toEqual(inOrder(marts));
  });
  it("begins with a byte order mark only where a spreadsheet will read it", async () => {
    const mark = [0xef, 0xbb, 0xbf];
    expect([...(await readFile(join(data, "figures-excel.csv"))).subarray(0, 3)]).toEqual(mark);
    expect([...(await readFile(join(data, "figures.csv"))).subarray(0, 3)]).not.toEqual(mark);
  });
});
