import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Bench, Measured} from "./bench.ts";
import {program, runOnce, seconds} from "./measure.ts";
import {countryOf} from "./workspaces/country.ts";
import {provinceOf} from "./workspaces/province.ts";
import {writeWorkspace, type WorkspaceSpec} from "./workspaces/writeWorkspace.ts";

/** A province and a country as workspaces of their own, rebuilt from nothing to a release. */
export const regionsBench: Bench = {
  name: "regions",
  about: "a province's and a country's panel, sources to release (minutes)",
  async run({province, panel, codes, aliases}, say): Promise<Measured[]> {
    const measured: Measured[] = [];
    if (province === undefined)
      say("regions: no province, no file given (--province or XIANZHI_PROVINCE)");
    else measured.push(...(await rebuild("province", await provinceOf(province))));
    if (panel === undefined || codes === undefined || aliases === undefined) {
      say("regions: no country, needs --panel, --codes and --aliases (or XIANZHI_PANEL, …)");
    } else measured.push(...(await rebuild("country", await countryOf({panel, codes, aliases}))));
    return measured;
  }
};

async function rebuild(what: string, spec: WorkspaceSpec): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), "xianzhi-bench-"));
  try {
    await writeWorkspace(folder, spec);
    const {wall, cpu, peak, output} = await runOnce(program, ["rebuild", "--workspace", folder]);
    return [
      {
        what: `${what}, ${spec.regions.length} regions: rebuild from nothing`,
        value: `${seconds(wall)} wall, ${seconds(cpu)} cpu`,
        budget: "",
        note: `${Math.round(peak)} MB; ${output.trim().replaceAll("\n", "; ")}`
      }
    ];
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
