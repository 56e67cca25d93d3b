import {createHash} from "node:crypto";
import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {workspaceAt, type Workspace} from "@xianzhi/catalog/workspace";
import {openWarehouse} from "@xianzhi/warehouse/openWarehouse";
import {beforeEach, describe, expect, it} from "vitest";
import {run} from "../src/run.ts";

const table = "2020年主要指标（虚构）\n地区,人口(万人),备注\n西县,50.10,a\n东县,…,b\n";
let workspace: Workspace;

beforeEach(async () => {
  workspace = workspaceAt(await mkdtemp(join(tmpdir(), "ingest-")));
  await writeSource("one", table);
  await writeSource("two", table.replace("50.10", "50.20"));
});

describe("run(workspace, options)", () => {
  it("reads each file once and again only when it changes", async () => {
    expect(await run(workspace, {readerVersion: "1"})).toMatchObject({read: 2, kept: 0});
    expect(await run(workspace, {readerVersion: "1"})).toMatchObject({read: 0, kept: 2});
    await writeSource("two", table.replace("50.10", "50.30"));
    expect(await run(workspace, {readerVersion: "1"})).toMatchObject({read: 1, kept: 1});
  });

  it("reads all files of a source again when what is said of all changes, and no other", async () => {
    await writeSource("one", table, {other: table.replace("50.10", "50.20")});
    expect(await run(workspace, {readerVersion: "1"})).toMatchObject({read: 3, kept: 0});
    await writeSource("one", table, {other: table.replace("50.10", "50.40")});
    expect(await run(workspace, {readerVersion: "1"})).toMatchObject({read: 1, kept: 2});
    await writeSource("one", table, {other: table.replace("50.10", "50.40"), title: "other"});
    expect(await run(workspace, {readerVersion: "1"})).toMatchObject({read: 2, kept: 1});
  });

  it("reads everything again when the reader is another", async () => {
    await run(workspace, {readerVersion: "1"});
    expect(await run(workspace, {readerVersion: "2"})).toMatchObject({read: 2, kept: 0});
  });

  it("keeps every value with its record, field and printed decimals", async () => {
    const {files} = await run(workspace, {readerVersion: "1"});
    const rows = await lakeRows(files[0]?.key ?? "");
    expect(rows).toEqual([
      {row_number: 3, column_number: 2, value: 50.1, decimals: 2, text: null},
      {row_number: 4, column_number: 2, value: null, decimals: 0, text: "…"}
    ]);
  });

  it("accounts for every cell of a file", async () => {
    const {files} = await run(workspace, {readerVersion: "1"});
    const {file} = await lakeRecord(files[0]?.key ?? "");
    expect(file.cells).toBe(10);
    expect(file.readings + file.refusals + file.not_data).toBe(file.cells);
  });

  it("refuses a file that is not the one that was committed", async () => {
    await writeFile(join(workspace.sources, "one", "t.csv"), table.replace("50.10", "99.99"));
    await expect(run(workspace, {readerVersion: "1"})).rejects.toThrow(
      /^incompatible checksum: [0-9a-f]{64} for [0-9a-f]{64} \(one\/t\.csv\)$/
    );
  });

  it("refuses a binary file that is named like a table", async () => {
    await writeSource(
      "one",
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0, 0, 0xff, 0xfe, 0])
    );
    await expect(run(workspace, {readerVersion: "1"})).rejects.toMatchObject({name: "SourceError"});
  });

  it("names the description that is missing or malformed", async () => {
    await writeFile(join(workspace.sources, "two", "source.yaml"), "id: two\ntitel: x\n");
    await expect(run(workspace, {readerVersion: "1"})).rejects.toThrow(/two\/source\.yaml/);
    await rm(join(workspace.sources, "two", "source.yaml"));
    await expect(run(workspace, {readerVersion: "1"})).rejects.toThrow(
      "missing file: source.yaml (two)"
    );
  });

  it("reads a file by its pinned layout and refuses one that no longer fits it", async () => {
    const block = (header: string) => ({
      sheet: "",
      columns: [
        {column: 1, header: "地区", role: "region"},
        {column: 2, header, role: "data", unit: "人"},
        {column: 3, header: "备注", role: "note"}
      ]
    });
    await writeSource("one", table, {layout: {blocks: [block("人口(万人)")]}});
    const {files} = await run(workspace, {readerVersion: "1"});
    expect(await lakeRows(files[0]?.key ?? "")).toHaveLength(2);
    await writeSource("one", table, {layout: {blocks: [block("户数(万户)")]}});
    await expect(run(workspace, {readerVersion: "1"})).rejects.toMatchObject({name: "SourceError"});
    await writeSource("one", table, {layout: {blocks: "x"}});
    await expect(run(workspace, {readerVersion: "1"})).rejects.toThrow(
      "invalid layout: blocks (one/source.yaml)"
    );
  });

  it("refuses a locator whose row is no number", async () => {
    await writeFile(
      join(workspace.sources, "one", "locators.csv"),
      "file,row,column,locator\nt.csv,x,,p1\n"
    );
    await expect(run(workspace, {readerVersion: "1"})).rejects.toThrow(
      "invalid locator: t.csv,x,,p1 (one/locators.csv, row 2)"
    );
  });
});

async function lakeRows(key: string) {
  const warehouse = await openWarehouse(":memory:");
  const rows = await warehouse.rows(
    `select row_number, column_number, value, decimals, text
    from '${join(workspace.lake, `${key}.parquet`)}' order by row_number`
  );
  warehouse.close();
  return rows;
}

async function lakeRecord(key: string) {
  return JSON.parse(await readFile(join(workspace.lake, `${key}.json`), "utf8"));
}

async function writeSource(
  id: string,
  content: string | Uint8Array,
  {
    layout,
    other,
    title = id
  }: {readonly layout?: unknown; readonly other?: string; readonly title?: string} = {}
): Promise<void> {
  const folder = join(workspace.sources, id);
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, "t.csv"), content);
  if (other !== undefined) await writeFile(join(folder, "other.csv"), other);
  const sha256Of = (bytes: string | Uint8Array) =>
    createHash("sha256").update(bytes).digest("hex");
  const description = {
    id,
    title,
    title_en: title,
    publisher: null,
    publisher_en: null,
    kind: "yearbook",
    medium: "transcription",
    url: null,
    locator: "made up",
    accessed: null,
    edition_year: null,
    released: null,
    vintage: null,
    status: "final",
    scope: null,
    terms: "made up",
    licence: "none",
    caveats: [],
    files: [
      {path: "t.csv", sha256: sha256Of(content), ...(layout === undefined ? {} : {layout})},
      ...(other === undefined ? [] : [{path: "other.csv", sha256: sha256Of(other)}])
    ]
  };
  await writeFile(join(folder, "source.yaml"), JSON.stringify(description));
}
