import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {parse} from "yaml";

/** A source of which a next release is announced. */
export interface Due {
  readonly sourceId: string;
  readonly nextRelease: string; // ISO date
  readonly days: number; // overdue on the day asked about; negative while it is still to come
}

/**
 * Loads the release calendar that the sources keep, the most overdue first. The days are of the
 * day asked about: they are never stored, so they cannot drift.
 */
export async function loadDue({sources}: Workspace, today: string): Promise<Due[]> {
  const entries = await readdir(sources, {withFileTypes: true}).catch(() => []);
  const due = await Promise.all(
    entries.filter((entry) => entry.isDirectory()).map(({name}) => loadOne(sources, name, today))
  );
  return due.flat().toSorted((a, b) => b.days - a.days || (a.sourceId < b.sourceId ? -1 : 1));
}

async function loadOne(sources: string, sourceId: string, today: string): Promise<Due[]> {
  const text = await readFile(join(sources, sourceId, "source.yaml"), "utf8").catch(() => "");
  if (!/^next_release:/m.test(text)) return [];
  const description: unknown = parse(text);
  if (typeof description !== "object" || description === null) return [];
  const date = "next_release" in description ? description.next_release : null;
  if (typeof date !== "string") return [];
  const days = Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000);
  return Number.isNaN(days) ? [] : [{sourceId, nextRelease: date, days}];
}
