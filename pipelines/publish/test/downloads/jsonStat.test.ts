import {beforeAll, describe, expect, it} from "vitest";
import {writeJsonStat, writeJsonStatCollection} from "../../src/downloads/jsonStat.ts";
import {type LiteralIndicator, loadLiteralIndicator} from "./literalIndicator.ts";

interface Category {
  readonly index: readonly string[];
  readonly label: Readonly<Record<string, string>>;
  readonly unit?: Readonly<Record<string, {readonly decimals: number}>>;
}

interface Dataset {
  readonly version: string;
  readonly class: string;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: Readonly<Record<string, readonly string[]>>;
  readonly dimension: Readonly<
    Record<string, {readonly label: string; readonly category: Category}>
  >;
  readonly value: readonly (number | null)[];
  readonly status: Readonly<Record<string, string>>;
}

let gdp: LiteralIndicator;
let cube: Dataset;
beforeAll(async () => {
  gdp = await loadLiteralIndicator("gdp");
  cube = JSON.parse(writeJsonStat(gdp.site, gdp.facts.indicator, gdp.figures));
});

/** Returns the place of a cell as the standard counts: the last dimension runs fastest. */
function placeOf({id, dimension, size}: Dataset, cell: Readonly<Record<string, string>>): number {
  return id.reduce((place, name, i) => {
    const at = dimension[name]?.category.index.indexOf(cell[name] ?? "") ?? -1;
    if (at < 0) throw new RangeError(`unknown category: ${name} ${cell[name]}`);
    return place * (size[i] ?? 0) + at;
  }, 0);
}

describe("writeJsonStat(site, indicator, figures)", () => {
  it("is a dataset by the standard's rules", () => {
    expect(cube).toMatchObject({version: "2.0", class: "dataset"});
    expect(cube.size).toEqual(cube.id.map((name) => cube.dimension[name]?.category.index.length));
    expect(cube.value).toHaveLength(cube.size.reduce((product, size) => product * size, 1));
    expect(Object.values(cube.role).flat().toSorted()).toEqual([...cube.id].toSorted());
    for (const {category} of Object.values(cube.dimension)) {
      expect(Object.keys(category.label).toSorted()).toEqual([...category.index].toSorted());
    }
    for (const place of Object.keys(cube.status)) {
      expect(Number(place)).toBeLessThan(cube.value.length);
    }
  });
  it("holds every figure at its place, whatever its period", () => {
    for (const {regionId, indicatorId, period, value} of gdp.figures) {
      const place = placeOf(cube, {indicator: indicatorId, region: regionId, period});
      expect(cube.value[place]).toBe(value);
    }
    expect(cube.value.filter((value) => value !== null)).toHaveLength(3);
  });
  it("says why a value is missing, and nothing of what was never asked for", () => {
    const missing = placeOf(cube, {indicator: "gdp", region: "22", period: "2022"});
    expect(cube.status[missing]).toBe("NOT_PUBLISHED");
    const absent = placeOf(cube, {indicator: "gdp", region: "22", period: "2023-Q1"});
    expect(cube.status[absent]).toBeUndefined();
  });
  it("names the unit and the decimals of its metric", () => {
    expect(cube.dimension["indicator"]?.category.unit?.["gdp"]).toEqual({
      label: "亿元 / 100 million yuan",
      decimals: 2
    });
  });
});

describe("writeJsonStatCollection(site)", () => {
  it("leads to the dataset of every indicator that has figures, from its own folder", () => {
    const {link} = JSON.parse(writeJsonStatCollection(gdp.site));
    expect(link.item.map(({href}: {readonly href: string}) => href)).toEqual([
      "indicator/gdp.jsonstat.json",
      "indicator/urb_rate.jsonstat.json"
    ]);
  });
});
