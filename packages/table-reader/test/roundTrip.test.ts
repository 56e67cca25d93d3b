import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readTable} from "../src/readTable.ts";
import {findFaults, listPrinted} from "./support/compare.ts";
import {Random} from "./support/random.ts";
import {makeTable, writeTable} from "./support/tables.ts";

describe("readTable of a made-up table", () => {
  it("reads back every observation, whatever the layout, encoding and style of numbers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const table = makeTable(new Random(seed));
        const reading = await readTable(writeTable(table), table.fileName);
        const faults = findFaults(table, listPrinted(reading));
        expect(faults, `${table.layout} ${table.encoding}\n${table.records.join("\n")}`).toEqual(
          []
        );
      }),
      {numRuns: Number(process.env.RUNS ?? 400)}
    );
  });
});
