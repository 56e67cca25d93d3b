// Makes a workspace folder for the benchmarks, or to look at:
//   tsx bench/workspaces/make.ts synthetic DIR [COUNTIES YEARS INDICATORS]
//   tsx bench/workspaces/make.ts province DIR PANEL.csv
//   tsx bench/workspaces/make.ts country DIR PANEL.csv CODES.tsv ALIASES.csv
import {countryOf} from "./country.ts";
import {provinceOf} from "./province.ts";
import {syntheticCountry, wholeCountry} from "./synthetic.ts";
import {writeWorkspace, type WorkspaceSpec} from "./writeWorkspace.ts";

const [what, folder, ...rest] = process.argv.slice(2);
const spec = await specOf();
if (folder !== undefined && spec !== undefined) await writeWorkspace(folder, spec);
else {
  process.stderr.write("usage: make.ts synthetic|province|country DIR [FILE…]\n");
  process.exitCode = 2;
}

async function specOf(): Promise<WorkspaceSpec | undefined> {
  const [panel, codes, aliases] = rest;
  if (what === "synthetic") {
    const {counties, years, indicators} = wholeCountry;
    const [c = counties, y = years, i = indicators] = rest.map(Number);
    return syntheticCountry({counties: c, years: y, indicators: i});
  }
  if (what === "province" && panel !== undefined) return provinceOf(panel);
  if (what === "country" && panel !== undefined && codes !== undefined && aliases !== undefined) {
    return countryOf({panel, codes, aliases});
  }
  return undefined;
}
