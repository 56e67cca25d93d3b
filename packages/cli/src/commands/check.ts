import {plainFinding} from "../check/plainFinding.ts";
import {printFindings, readNames} from "../check/printFindings.ts";
import {exitCodes} from "../exitCodes.ts";
import {askSnapshot} from "../openSnapshot.ts";

export interface CheckOptions {
  readonly workspace?: string;
  readonly format: string;
  readonly lang: string;
  readonly candidate?: boolean;
}

/**
 * Prints what looks wrong in the data, worst first, with evidence. Exit code 1 when something is
 * found that nobody has accepted or corrected yet.
 */
export async function checkCommand(options: CheckOptions): Promise<number> {
  return askSnapshot(options, async ({warehouse}) => {
    const language = options.lang === "en" ? "en" : "zh";
    const rows = await warehouse.rows("select * from findings order by rank");
    const findings = rows.map((row) => plainFinding(row, language));
    const names = await warehouse.rows(`
      select region_id as id, short_${language} as name from regions
      union all
      select indicator_id, short_${language} from indicators`);
    process.stdout.write(
      options.format === "json"
        ? `${JSON.stringify(findings, null, 1)}\n`
        : printFindings(findings, readNames(names), language)
    );
    return findings.some(({accepted}) => !accepted) ? exitCodes.found : exitCodes.done;
  });
}
