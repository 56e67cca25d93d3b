import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";

/** One run as `xianzhi runs` lists it; times are ISO and in UTC. */
export interface RunRow {
  readonly started: string;
  readonly finished: string;
  readonly seconds: number;
  readonly outcome: string;
  readonly exit_code: number | null;
  readonly snapshot_id: string | null;
  readonly release_id: string | null;
  readonly previous_release_id: string | null;
  readonly inputs: number; // how many were hashed; 0 when nothing changed
  readonly steps: string; // JSON: step, seconds, counts
  readonly versions: string; // JSON
  readonly message: string | null;
  readonly pid: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Loads the records of all runs, the newest first. A file that is no record is left out. */
export async function loadRuns({runs}: Workspace, limit = Infinity): Promise<RunRow[]> {
  const names = (await readdir(runs).catch(() => [])).filter((name) => /^\d.*\.json$/.test(name));
  const newest = names.toSorted().reverse().slice(0, Number.isFinite(limit) ? limit : undefined);
  const rows = await Promise.all(
    newest.map(async (name) => readRun(await readFile(join(runs, name), "utf8")))
  );
  return rows.flat();
}

function readRun(content: string): RunRow[] {
  const record = readFields(content);
  if (record === undefined) return [];
  const text = (name: string) => (record[name] == null ? null : String(record[name]));
  const inputs = record["inputs"];
  return [
    {
      started: text("started") ?? "",
      finished: text("finished") ?? "",
      seconds: Number(record["seconds"]),
      outcome: text("outcome") ?? "",
      exit_code: typeof record["exitCode"] === "number" ? record["exitCode"] : null,
      snapshot_id: text("snapshotId"),
      release_id: text("releaseId"),
      previous_release_id: text("previousReleaseId"),
      inputs: isFields(inputs) ? Object.keys(inputs).length : 0,
      steps: JSON.stringify(record["steps"] ?? []),
      versions: JSON.stringify(record["versions"] ?? {}),
      message: text("message"),
      pid: Number(record["pid"])
    }
  ];
}

function readFields(content: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
