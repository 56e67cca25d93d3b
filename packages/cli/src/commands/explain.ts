import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {findIndicator, findRegion} from "../explain/findSubject.ts";
import {loadExplanation} from "../explain/loadExplanation.ts";
import {printExplanation} from "../explain/printExplanation.ts";
import {askSnapshot} from "../openSnapshot.ts";

export interface ExplainOptions {
  readonly workspace?: string;
  readonly format: string;
  readonly lang: string;
  readonly candidate?: boolean;
  readonly asOf?: string; // ISO date
}

/** Prints where a figure comes from, down to the cells of files. */
export async function explainCommand(
  region: string,
  indicator: string,
  period: string,
  options: ExplainOptions
): Promise<number> {
  if (!/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])|\/\d{4})?$/.test(period)) {
    throw new UsageError(`invalid period: ${period} (2020, 2020-Q1, 2020-03 or 2019/2020)`);
  }
  return askSnapshot(options, async ({warehouse}) => {
    const regionId = await findRegion(warehouse, region);
    const indicatorId = await findIndicator(warehouse, indicator);
    const explanation = await loadExplanation(warehouse, `${regionId}/${indicatorId}/${period}`);
    if (!explanation) {
      const known = await tellPeriods(warehouse, regionId, indicatorId);
      throw new UsageError(`unknown figure: ${region} ${indicator} ${period} (${known})`);
    }
    if (options.format === "json") {
      process.stdout.write(`${JSON.stringify(explanation, null, 1)}\n`);
      return exitCodes.done;
    }
    const language = options.lang === "en" ? "en" : "zh";
    const rows = await warehouse.rows(`
      select code, label_${language} as label from reasons
      union all
      select code, label_${language} from statuses
      union all
      select code, label_${language} from verdicts
      union all
      select kind, name_${language} from source_kinds
      union all
      select vintage_id, name_${language} from vintages`);
    const labels = new Map(rows.map((row) => [String(row["code"]), String(row["label"])]));
    process.stdout.write(printExplanation(explanation, language, labels));
    return exitCodes.done;
  });
}

// What could have been asked instead.
async function tellPeriods(
  warehouse: Warehouse,
  regionId: string,
  indicatorId: string
): Promise<string> {
  const rows = await warehouse.rows(
    "select period from figures where region_id = $1 and indicator_id = $2 and value is not null " +
      "order by period",
    [regionId, indicatorId]
  );
  const [first, last] = [rows[0], rows.at(-1)].map((row) => String(row?.["period"] ?? ""));
  if (rows.length === 0) return "no source has any for it";
  return first === last ? `there is ${first}` : `there are ${rows.length} from ${first} to ${last}`;
}
