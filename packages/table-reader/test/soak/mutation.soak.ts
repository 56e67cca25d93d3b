import {mutate} from "../support/mutate.ts";
import {findViolations} from "../support/oracle.ts";
import {Random} from "../support/random.ts";
import {makeTable} from "../support/tables.ts";

// The long fuzz: `CASES=1000000 FIRST=1 tsx test/soak/mutation.soak.ts`. Prints every violation with
// its seed and, at the end, how many cases ran; exits 1 when one was wrong.
const first = Number(process.env.FIRST ?? 1);
const cases = Number(process.env.CASES ?? 1_000_000);
const kinds = new Map<string, number>();
let wrong = 0;

for (let seed = first; seed < first + cases; ++seed) {
  const random = new Random(seed);
  const table = makeTable(random);
  const mutation = mutate(random, table);
  kinds.set(mutation.kind, (kinds.get(mutation.kind) ?? 0) + 1);
  const violations = await findViolations(table, mutation).catch((cause: unknown) => [
    String(cause)
  ]);
  if (violations.length === 0) continue;
  ++wrong;
  console.log(
    `seed ${seed}: ${mutation.kind} in record ${mutation.record + 1}, ${table.layout} ${table.encoding}: ${violations[0]}`
  );
}
console.log(
  `${cases} cases from seed ${first}: ${wrong} wrong; ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(", ")}`
);
process.exitCode = wrong === 0 ? 0 : 1;
