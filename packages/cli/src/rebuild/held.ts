import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {writeWhole} from "./runRecord.ts";

/** A snapshot that waits for a person: the gate held it, or a rollback took it back. */
export interface Held {
  readonly snapshotId: string;
  readonly since: string; // ISO time
  readonly why: "gate" | "rollback";
  readonly reasons: readonly string[];
}

const name = "held.json";

/** Returns what waits for `xianzhi approve`, undefined when nothing does. */
export async function findHeld({runs}: Workspace): Promise<Held | undefined> {
  const content = await readFile(join(runs, name), "utf8").catch(() => undefined);
  if (content === undefined) return undefined;
  const value: unknown = JSON.parse(content);
  return isHeld(value) ? value : undefined;
}

/** Remembers that a snapshot waits for a person; whatever waited before does no longer. */
export async function writeHeld(workspace: Workspace, held: Held): Promise<void> {
  await writeWhole(workspace, name, JSON.stringify(held, null, 1) + "\n");
}

/** Forgets what waited: it was approved, or something newer was published. */
export async function clearHeld({runs}: Workspace): Promise<void> {
  await rm(join(runs, name), {force: true});
}

function isHeld(value: unknown): value is Held {
  return typeof value === "object" && value !== null && "snapshotId" in value && "reasons" in value;
}
