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
  return askSnapshot(options, async ({warehouse}) => {
    const regionId = await findRegion(warehouse, region);
    const indicatorId = await findIndicator(warehouse, indicator);
    const explanation = await loadExplanation(warehouse, `${regionId}/${indicatorId}/${period}`);
    if (!explanation) {
      throw new UsageError(`unknown figure: ${region} ${indicator} ${period} (no source has it)`);
    }
    if (options.format === "json") {
      process.stdout.write(`${JSON.stringify(explanation, null, 1)}\n`);
      return exitCodes.done;
    }
    const language = options.lang === "en" ? "en" : "zh";
    const rows = await warehouse.rows(
      `select code, label_${language} as label from reasons union all ` +
        `select code, label_${language} from statuses union all ` +
        `select code, label_${language} from verdicts`
    );
    const labels = new Map(rows.map((row) => [String(row["code"]), String(row["label"])]));
    process.stdout.write(printExplanation(explanation, language, labels));
    return exitCodes.done;
  });
}
