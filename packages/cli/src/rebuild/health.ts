import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {writeWhole, type Outcome} from "./runRecord.ts";

/** What a monitor reads in `runs/health.json`; times are ISO and in UTC. */
export interface Health {
  readonly ok: boolean; // the last run published, or found nothing to do
  readonly outcome: Outcome;
  readonly exitCode: number;
  readonly message: string | null;
  readonly started: string;
  readonly finished: string;
  readonly snapshotId: string | null;
  readonly releaseId: string | null; // what is served
  readonly lastGood: string | null; // when a run last ended well
}

const name = "health.json";
const good = new Set<Outcome>(["published", "unchanged", "approved", "rolled back"]);

/** Writes how the last run ended, for monitors; remembers when one last ended well. */
export async function writeHealth(
  workspace: Workspace,
  run: Omit<Health, "ok" | "finished" | "lastGood">
): Promise<void> {
  const finished = new Date().toISOString();
  const ok = good.has(run.outcome);
  const lastGood = ok ? finished : ((await findHealth(workspace))?.lastGood ?? null);
  const health: Health = {ok, ...run, finished, lastGood};
  await writeWhole(workspace, name, JSON.stringify(health, null, 1) + "\n");
}

/** Returns how the last run ended, undefined before the first. */
export async function findHealth({runs}: Workspace): Promise<Health | undefined> {
  const content = await readFile(join(runs, name), "utf8").catch(() => undefined);
  if (content === undefined) return undefined;
  const value: unknown = JSON.parse(content);
  return isHealth(value) ? value : undefined;
}

function isHealth(value: unknown): value is Health {
  return typeof value === "object" && value !== null && "ok" in value && "exitCode" in value;
}
