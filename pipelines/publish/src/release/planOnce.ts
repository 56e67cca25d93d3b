import {findMapped} from "../facts/mapFacts.ts";
import {languages} from "../language.ts";
import {recordReads, shareReads} from "../marts/reads.ts";
import {pageParts} from "../pages/pageParts.ts";
import {paths} from "../paths.ts";
import {fileParts} from "./fileParts.ts";
import {type Part, type PlannedPart, planPart} from "./part.ts";
import type {Past} from "./past.ts";
import {listMarts} from "./snapshot.ts";
import {type OpenTask, pathsOf, type ReleaseTask} from "./task.ts";

/** The parts a release has once, whatever its regions and indicators. */
export interface Once {
  readonly planned: readonly PlannedPart[];
  readonly known: readonly string[]; // paths the navigation may name
  readonly kept: ReadonlySet<string>; // names of all parts that are kept as they were
}

/**
 * Plans the parts a release has once, but for those kept. Every page's navigation names pages of
 * these: where one came or went, nothing is kept.
 */
export async function planOnce(task: ReleaseTask, open: OpenTask, past: Past): Promise<Once> {
  const {site, marts} = open;
  const {surveys} = past;
  const names = await listMarts(task.marts);
  const loadSince = shareReads(past.loadSince, marts, past.marts);
  const parts = [
    ...pageParts({site, surveys, loadSince, marts: names}),
    ...fileParts(task, open, names, surveys)
  ];
  const planAll = async (some: readonly Part[]) => {
    const planned: PlannedPart[] = [];
    for (const part of some) planned.push(await planPart(part, recordReads(marts, past.marts)));
    return planned;
  };
  const kept = new Map(past.kept.map((record) => [record.name, record]));
  const planned = await planAll(parts.filter(({name}) => !kept.has(name)));
  const named = new Set(past.known);
  const linked = parts.flatMap(({name}) => kept.get(name)?.files ?? []);
  const maps = findMapped(site, surveys).length === 0 ? [] : languages.map(paths.map);
  const shared = [...languages.map(paths.release), ...maps];
  const knownOf = (some: readonly PlannedPart[]) => [
    ...shared,
    ...pathsOf(some.flatMap(({pages = []}) => pages))
  ];
  const known = [...knownOf(planned), ...linked.filter((path) => named.has(path))].toSorted();
  if (kept.size === 0 || known.join("\n") === past.known?.join("\n")) {
    return {planned, known, kept: new Set(kept.keys())};
  }
  const others = await planAll(parts.filter(({name}) => kept.has(name)));
  const all = [...planned, ...others];
  return {planned: all, known: knownOf(all).toSorted(), kept: new Set()};
}
