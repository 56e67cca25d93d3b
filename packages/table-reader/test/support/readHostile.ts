import {readTable} from "../../src/readTable.ts";
import {makeHostile} from "./hostile.ts";

// Reads the hostile file of the kind named, and tells how it was refused and in what memory.
const file = makeHostile().find(({kind}) => kind === process.argv[2]);
if (!file) throw new RangeError(`unknown kind: ${process.argv[2]}`);
const bytes = file.bytes();
const before = process.resourceUsage();
const refusal = await readTable(bytes, file.fileName).then(
  () => "read",
  (cause: unknown) => String(cause)
);
const after = process.resourceUsage();
const cpu = after.userCPUTime + after.systemCPUTime - before.userCPUTime - before.systemCPUTime;
const used = {refusal, seconds: cpu / 1e6, made: before.maxRSS / 1024, peak: after.maxRSS / 1024};
process.stdout.write(JSON.stringify(used));
