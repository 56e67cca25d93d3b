import {exitCodes} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {printCsv, printTable} from "../printRows.ts";
import {findPublished} from "../rebuild/published.ts";
import {loadRuns, type RunRow} from "../rebuild/runTable.ts";
import {loadDue, type Due} from "../freshness/due.ts";

export interface RunsOptions {
  readonly workspace?: string;
  readonly format: string;
  readonly limit: number;
}

/** Lists the runs, the newest first, and the sources whose next release is due. */
export async function runsCommand(options: RunsOptions): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const rows = await loadRuns(workspace, options.limit);
  if (options.format === "csv") process.stdout.write(printCsv(rows.map((row) => ({...row}))));
  else if (options.format === "json") process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
  else {
    const published = await findPublished(workspace);
    const due = await loadDue(workspace, new Date().toISOString().slice(0, 10));
    process.stdout.write(listing(rows, published?.releaseId, due));
  }
  return exitCodes.done;
}

function listing(
  rows: readonly RunRow[],
  current: string | undefined,
  due: readonly Due[]
): string {
  const table = rows.map((row) => ({
    started: row.started.replace("T", " ").slice(0, 19),
    outcome: row.outcome,
    seconds: row.seconds,
    release: `${row.release_id ?? ""}${row.release_id === (current ?? "") ? " ←" : ""}`,
    snapshot: row.snapshot_id ?? "",
    steps: stepsOf(row.steps),
    message: row.message ?? ""
  }));
  const overdue = due.map(({sourceId, nextRelease, days}) =>
    days > 0
      ? `${sourceId}: due ${nextRelease}, ${days} days overdue\n`
      : `${sourceId}: due ${nextRelease}\n`
  );
  return printTable(table) + (overdue.length > 0 ? `\n${overdue.join("")}` : "");
}

function stepsOf(json: string): string {
  const steps: unknown = JSON.parse(json);
  if (!Array.isArray(steps)) return "";
  return steps
    .map((step: unknown) =>
      typeof step === "object" && step !== null && "step" in step && "seconds" in step
        ? `${String(step.step)} ${Number(step.seconds).toFixed(1)}`
        : ""
    )
    .join(" ");
}
