import type {Doubt} from "./doubts.ts";
import type {RowLog} from "./rowLog.ts";

/** Returns a doubt for every row that tells the same cells of the same region as another one. */
export function findDuplicates(log: RowLog): Doubt[] {
  const first = new Map<string, number>();
  const told = new Set<number>();
  const doubts: Doubt[] = [];
  for (let i = 0; i < log.size; ++i) {
    const key = log.keyOf(i);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, i);
      continue;
    }
    if (!told.has(known))
      doubts.push({code: "duplicate_row", message: `told again in row ${log.row[i]}`, log: known});
    told.add(known);
    doubts.push({code: "duplicate_row", message: `told before in row ${log.row[known]}`, log: i});
  }
  return doubts;
}
