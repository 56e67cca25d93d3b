import {createHash} from "node:crypto";
import {readdir, readFile} from "node:fs/promises";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {checkSource} from "../src/checkSource.ts";
import {readCorrections, readPeriodCorrections} from "../src/corrections.ts";
import {loadCatalog} from "../src/loadCatalog.ts";
import {readSourceDescription} from "../src/sourceDescription.ts";

const root = new URL("../../../data/", import.meta.url);
const catalog = await loadCatalog(new URL("catalog/", root).pathname);
const entries = await readdir(new URL("sources/", root), {withFileTypes: true});
const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);

const textAt = (path: string) => readFile(new URL(path, root), "utf8");

describe("data/catalog", () => {
  it("holds an indicator’s Chinese name among its synonyms", () => {
    const names = new Map(catalog.indicatorNames.map((row) => [row.name, row.indicator_id]));
    for (const {indicator_id, name_zh} of catalog.indicators) {
      const folded = name_zh.normalize("NFKC").replaceAll(/\s/g, "");
      expect(names.get(folded), name_zh).toBe(indicator_id);
    }
  });
  it("gives every unit its own name", () => {
    const names = new Map(catalog.unitNames.map((row) => [row.name, row.unit]));
    for (const {unit} of catalog.units) expect(names.get(unit.normalize("NFKC"))).toBe(unit);
  });
  it("names every region officially and shortly in both languages", () => {
    for (const {region_id} of catalog.regions) {
      const forms = catalog.regionNames
        .filter((row) => row.region_id === region_id && row.valid_to === null)
        .map((row) => `${row.language} ${row.form}`);
      expect(forms, region_id).toEqual(
        expect.arrayContaining(["zh official", "zh short", "en official", "en short"])
      );
    }
  });
});

describe("data/sources", () => {
  it.each(folders)("%s describes its files and matches their checksums", async (folder) => {
    const path = `sources/${folder}/source.yaml`;
    const source = readSourceDescription(parse(await textAt(path)), path);
    checkSource(source, catalog, path);
    expect(source.id).toBe(folder);
    const listed = source.files.map((file) => file.path);
    const present = await readdir(new URL(`sources/${folder}/`, root));
    const tables = present.filter((file) => !["source.yaml", "locators.csv"].includes(file));
    expect(tables.toSorted()).toEqual(listed.toSorted());
    expect(source.locator === null).toBe(present.includes("locators.csv"));
    for (const file of source.files) {
      const bytes = await readFile(new URL(`sources/${folder}/${file.path}`, root));
      expect(createHash("sha256").update(bytes).digest("hex"), file.path).toBe(file.sha256);
    }
  });
});

describe("data/corrections.csv, data/period_corrections.csv", () => {
  it("quote the cell they correct as it is printed", async () => {
    for (const row of readCorrections(await textAt("corrections.csv"))) {
      const cell = (await gridOf(row.source_id, row.file))[row.row - 1]?.[row.column - 1];
      expect(cell, `${row.source_id}/${row.file}, row ${row.row}`).toBe(row.printed);
    }
  });
  it("name a period that the table’s title prints", async () => {
    for (const row of readPeriodCorrections(await textAt("period_corrections.csv"))) {
      const [title] = (await gridOf(row.source_id, row.file))[0] ?? [];
      expect(title).toContain(row.printed_period);
    }
  });
});

/** Returns the cells of a bundled table, decoded as its source.yaml says. */
async function gridOf(sourceId: string, path: string): Promise<string[][]> {
  const yaml = `sources/${sourceId}/source.yaml`;
  const {files} = readSourceDescription(parse(await textAt(yaml)), yaml);
  const encoding = files.find((file) => file.path === path)?.encoding ?? "utf-8";
  const bytes = await readFile(new URL(`sources/${sourceId}/${path}`, root));
  return Papa.parse<string[]>(new TextDecoder(encoding).decode(bytes)).data;
}
