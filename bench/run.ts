// Runs benches and prints what they measured, one row a thing:
//   npm run bench [-- NAME…] [--panel FILE [--copies 1,10]]
//                 [--province FILE] [--codes FILE] [--aliases FILE]
// Without a name all run that take seconds; those that take minutes are asked for by name.
import {parseArgs} from "node:util";
import {countryBench} from "./countryBench.ts";
import {ingestBench} from "./ingestBench.ts";
import {pagesBench} from "./pagesBench.ts";
import {readingBench} from "./readingBench.ts";
import {rebuildBench} from "./rebuildBench.ts";
import {regionsBench} from "./regionsBench.ts";
import {startBench} from "./startBench.ts";

const quick = [startBench, rebuildBench, ingestBench];
const all = [...quick, readingBench, pagesBench, countryBench, regionsBench];
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    panel: {type: "string"},
    copies: {type: "string", default: "1,10"},
    province: {type: "string"},
    codes: {type: "string"},
    aliases: {type: "string"},
    list: {type: "boolean", default: false}
  }
});

const unknown = positionals.filter((name) => !all.some((bench) => bench.name === name));
if (values.list || unknown.length > 0) {
  for (const {name, about} of all) process.stdout.write(`${name.padEnd(10)} ${about}\n`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  for (const bench of positionals.length > 0 ? all : quick) {
    if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
    const measured = await bench.run(
      {
        panel: values.panel ?? process.env["XIANZHI_PANEL"],
        copies: values.copies.split(",").map(Number),
        province: values.province ?? process.env["XIANZHI_PROVINCE"],
        codes: values.codes ?? process.env["XIANZHI_CODES"],
        aliases: values.aliases ?? process.env["XIANZHI_ALIASES"]
      },
      (line) => process.stdout.write(`${line}\n`)
    );
    for (const {what, value, budget, note} of measured) {
      process.stdout.write(`| ${what} | ${value} | ${budget} | ${note} |\n`);
    }
  }
}
