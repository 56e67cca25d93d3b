import {basename} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import type {RunRecord} from "./runRecord.ts";

const patience = 10_000; // milliseconds; nobody waits for a deaf listener

/**
 * Tells the address in `XIANZHI_WEBHOOK` how a run ended, unless nothing had changed. The address
 * may hold a secret, so it stands in no file of the workspace. Returns why it could not be told,
 * undefined when it was or nobody listens; a run never fails of it.
 */
export async function tellWebhook(
  {root}: Workspace,
  record: RunRecord
): Promise<string | undefined> {
  const address = process.env["XIANZHI_WEBHOOK"];
  if (!address || record.outcome === "unchanged") return undefined;
  const {outcome, exitCode, snapshotId, releaseId, previousReleaseId, message} = record;
  const workspace = basename(root);
  const news = {workspace, outcome, exitCode, snapshotId, releaseId, previousReleaseId, message};
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: {"content-type": "application/json"},
      body: JSON.stringify({...news, started: record.started.toISOString()}),
      signal: AbortSignal.timeout(patience)
    });
    return answer.ok ? undefined : `webhook refused: ${answer.status}`;
  } catch (error) {
    return `webhook not reached: ${error instanceof Error ? error.message : String(error)}`;
  }
}
