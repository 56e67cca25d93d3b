import {mkdir, writeFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {mutate} from "../support/mutate.ts";
import {findViolations} from "../support/oracle.ts";
import {Random} from "../support/random.ts";
import {makeTable} from "../support/tables.ts";

// CASES damaged tables from seed FIRST on: `CASES=1000000 npm run test:soak -- mutation`.
const first = Number(process.env.FIRST ?? 1);
const cases = Number(process.env.CASES ?? 1_000_000);
const told = 50_000; // cases between two lines of progress

describe("readTable of a damaged table, for long", () => {
  it(`is never wrong in ${cases} cases from seed ${first}`, {timeout: 86_400_000}, async () => {
    const counts: Record<string, number> = {};
    const wrong: string[] = [];
    for (let seed = first; seed < first + cases; ++seed) {
      const random = new Random(seed);
      const table = makeTable(random);
      const mutation = mutate(random, table);
      counts[mutation.kind] = (counts[mutation.kind] ?? 0) + 1;
      const violations = await findViolations(table, mutation).catch((cause: unknown) => [
        String(cause)
      ]);
      if (violations.length > 0)
        wrong.push(
          `seed ${seed}: ${mutation.kind} in record ${mutation.record + 1}, ` +
            `${table.layout} ${table.encoding}: ${violations[0]}`
        );
      if ((seed - first + 1) % told === 0 || violations.length > 0)
        process.stdout.write(
          `${seed - first + 1} cases, ${wrong.length} wrong ${wrong.at(-1) ?? ""}\n`
        );
    }
    await mkdir("node_modules/.cache", {recursive: true});
    const record = JSON.stringify({first, cases, counts, wrong}, null, 1);
    await writeFile(`node_modules/.cache/xianzhi-mutations-${first}.json`, record);
    expect(wrong).toEqual([]);
  });
});
