import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readingColumns} from "@xianzhi/ingest/writeLakeFile";
import {readTable} from "@xianzhi/table-reader/readTable";
import {quoteText, writeTable} from "@xianzhi/warehouse/appendColumns";
import {openWarehouse, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import type {Bench, Measured} from "./bench.ts";
import {cpuOf, median} from "./measure.ts";

const times = 3;

/** Reading and loading a county panel beside DuckDB's own read_csv and unpivot of the same file. */
export const ingestBench: Bench = {
  name: "ingest",
  about: "a county panel, ×1 and ×10, against DuckDB's read_csv + unpivot",
  async run({panel, copies}, say): Promise<Measured[]> {
    if (panel === undefined) {
      say("ingest: left out, no panel given (--panel FILE or XIANZHI_PANEL)");
      return [];
    }
    const folder = await mkdtemp(join(tmpdir(), "xianzhi-bench-"));
    try {
      const bytes = await readFile(panel);
      const path = join(folder, "panel.csv");
      const measured: Measured[] = [];
      for (const times of copies) {
        await writeFile(path, repeatRecords(bytes, times));
        for (const keepBlanks of [false, true])
          measured.push(await compare(path, `panel ×${times}`, keepBlanks));
      }
      return measured;
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
};

// In turn, in one process: what slows the machine slows both. The first pair warms up. Both sides
// list the same cells: those that hold something, or every position, blank ones included.
async function compare(path: string, what: string, keepBlanks: boolean): Promise<Measured> {
  const warehouse = await openWarehouse(":memory:");
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    let readings = 0;
    for (let run = 0; run <= times; ++run) {
      const own = await cpuOf(async () => {
        readings = await readAndLoad(warehouse, path, keepBlanks);
      });
      const other = await cpuOf(() => unpivot(warehouse, path, keepBlanks));
      if (run > 0) (ours.push(own), theirs.push(other));
    }
    const ratio = median(ours.map((own, run) => own / (theirs[run] ?? NaN)));
    const [own, other] = [median(ours).toFixed(2), median(theirs).toFixed(2)];
    return {
      what: `${what}, ${keepBlanks ? "every position" : "filled cells"}: read + load ÷ DuckDB`,
      value: `${ratio.toFixed(2)} ×`,
      budget: "≤ 1.3 ×",
      note: `processor time ${own} s ÷ ${other} s, ${times} pairs, ${readings} readings`
    };
  } finally {
    warehouse.close();
  }
}

async function readAndLoad(
  warehouse: Warehouse,
  path: string,
  keepBlanks: boolean
): Promise<number> {
  const reading = await readTable(await readFile(path), "panel.csv", {
    keepCells: false,
    keepBlanks
  });
  await writeTable(warehouse, "readings", readingColumns(reading));
  return reading.readings.size;
}

// Every data column becomes rows, with the record's number, as a number where it is one.
async function unpivot(warehouse: Warehouse, path: string, keepBlanks: boolean): Promise<void> {
  await warehouse.run(
    "create or replace table unpivoted as select record, year, province, county, label, " +
      "try_cast(value as double) as value from (select row_number() over () as record, * " +
      `from read_csv(${quoteText(path)}, all_varchar = true)) ` +
      `unpivot ${keepBlanks ? "include nulls " : ""}(value for label in ` +
      "(columns(* exclude (record, year, province, county))))"
  );
}

// Each further copy under provinces of its own: the same rows again would be told twice.
function repeatRecords(bytes: Buffer, copies: number): string {
  const text = bytes.toString("utf8");
  const body = text.indexOf("\n") + 1;
  const records = text.endsWith("\n") ? text.slice(body) : `${text.slice(body)}\n`;
  const copy = (_: unknown, i: number) =>
    i === 0 ? records : records.replaceAll(/^(\d{4},[^,\n]+)(?=,)/gm, `$1 ${i}`);
  return text.slice(0, body) + Array.from({length: copies}, copy).join("");
}
