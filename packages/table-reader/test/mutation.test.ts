import {describe, expect, it} from "vitest";
import {mutate} from "./support/mutate.ts";
import {findViolations} from "./support/oracle.ts";
import {Random} from "./support/random.ts";
import {makeTable} from "./support/tables.ts";

describe("readTable of a damaged table", () => {
  it("prints what stands at a place and changes no sound record, or refuses", async () => {
    for (let seed = 1; seed <= 2000; ++seed) {
      const random = new Random(seed);
      const table = makeTable(random);
      const mutation = mutate(random, table);
      const violations = await findViolations(table, mutation);
      expect(
        violations,
        `seed ${seed}: ${mutation.kind} in record ${mutation.record + 1}, ${table.layout} ${table.encoding}\n` +
          new TextDecoder(table.encoding === "utf-8 with mark" ? "utf-8" : table.encoding).decode(
            mutation.bytes
          )
      ).toEqual([]);
    }
  }, 120_000);
});
