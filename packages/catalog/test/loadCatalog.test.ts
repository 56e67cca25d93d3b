import {rm} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {CatalogError} from "../src/catalogError.ts";
import {loadCatalog} from "../src/loadCatalog.ts";
import {writeTinyCatalog} from "./tinyCatalog.ts";

describe("loadCatalog(directory)", () => {
  it("reads one region with two codes as one region", async () => {
    const {regionCodes} = await loadCatalog(await writeTinyCatalog());
    expect(regionCodes.map((row) => [row.region_id, row.code, row.valid_to])).toEqual([
      ["411603", "411626", "2019-12-31"],
      ["411603", "411603", null]
    ]);
  });
  it("names the file that is missing", async () => {
    const directory = await writeTinyCatalog();
    await rm(join(directory, "units.csv"));
    await expect(loadCatalog(directory)).rejects.toThrow("missing file: units.csv (units.csv)");
  });

  const indicator = (id: string, unit: string) =>
    `${id},名,name,短,short,context,${unit},0,none,none,none,none,flow,false,none,,定,def\n`;
  it.each([
    ["indicators.csv", indicator("tax", "万兀"), "unknown unit: 万兀 (indicators.csv, row 3, column"],
    ["indicators.csv", indicator("gdp", "万元"), "duplicate indicator_id, first in row 2: gdp"],
    ["indicator_names.csv", "产值,gpd,,,,,,\n", "unknown indicator: gpd"],
    ["indicator_names.csv", "产值,gdp,,maybe,,,,\n", "unknown status: maybe"],
    ["indicator_names.csv", "产值（预计）,gdp,,,,,,\n", "invalid name: 产值（预计）"],
    ["ignored_names.csv", "地区生产总值(预计),x\n", "incompatible name, also in ignored_names.csv"],
    ["region_parents.csv", "411603,411699,mgmt,,,x\n", "unknown parent: 411699"],
    ["region_parents.csv", "411603,411600,admin,2020-01-01,,x\n", "duplicate period, overlaps"],
    ["region_codes.csv", "411603,gbt2260,4116,2019-06-01,2019-07-01\n", "duplicate period"],
    ["region_codes.csv", "411600,gbt2260,411603,2020-01-01,\n", "duplicate period"],
    ["region_names.csv", "411603,x,en,short,2020-02-30,\n", "invalid valid_from: 2020-02-30"],
    ["region_names.csv", "411603,x,en,short,2020-02-02,2020-01-01\n", "invalid period"],
    ["region_groups.csv", "belt,411603,,\n", "unknown group: belt"],
    ["formulas.csv", "gdp,sum,va1+va2,,1,式,f,1\n", "unknown indicator: va1 (formulas.csv, row 2"],
    ["formulas.csv", "gdp,sum,va1*va2,,1,式,f,1\n", "invalid numerator: va1*va2"],
    ["unit_names.csv", "亿元,亿元\n", "unknown unit: 亿元 (unit_names.csv, row 3, column unit)"],
    ["units.csv", "亩,area,0,1,0,mu,mu\n", "invalid denominator: 0"]
  ])("refuses in %s: %s", async (file, line, message) => {
    const loading = loadCatalog(await writeTinyCatalog({[file]: line}));
    await expect(loading).rejects.toThrow(CatalogError);
    await expect(loading).rejects.toThrow(message);
  });
});
