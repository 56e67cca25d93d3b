// Makes a workspace folder for the benchmarks:
//   tsx bench/workspaces/make.ts synthetic DIR [COUNTIES YEARS INDICATORS]
import {syntheticCountry, wholeCountry} from "./synthetic.ts";
import {writeWorkspace} from "./writeWorkspace.ts";

const [what, folder, ...rest] = process.argv.slice(2);
if (what === "synthetic" && folder !== undefined) {
  const [counties = wholeCountry.counties, years = wholeCountry.years, indicators = wholeCountry.indicators] =
    rest.map(Number);
  await writeWorkspace(folder, syntheticCountry({counties, years, indicators}));
} else {
  process.stderr.write("usage: make.ts synthetic DIR [COUNTIES YEARS INDICATORS]\n");
  process.exitCode = 2;
}
