import {findAssessed} from "../facts/groups.ts";
import type {Site} from "../facts/site.ts";
import type {Kind} from "../marts/regions.ts";
import type {View} from "../view.ts";

/** Returns what one of the regions judged together is called: 县（市）, county; 地区, area. */
export function memberName(view: View): string {
  const kind = findMemberKind(view);
  return kind === undefined ? view.say("地区", "area") : view.word(kind.label);
}

/** Returns what several of the regions judged together are called: 县（市）, counties. */
export function memberNames(view: View): string {
  const kind = findMemberKind(view);
  if (kind === undefined) return view.say("地区", "areas");
  return view.say(kind.label.zh, kind.plural);
}

const known = new WeakMap<Site, Kind | undefined>();

function findMemberKind({site}: View): Kind | undefined {
  if (!known.has(site)) known.set(site, countKinds(site));
  return known.get(site);
}

// Regions judged together may be of several kinds, counties and county-level cities: most decide.
function countKinds(site: Site): Kind | undefined {
  const members = findAssessed(site)?.members ?? [];
  const counts = new Map<string, number>();
  for (const id of members) {
    const kind = site.regions.get(id)?.kind ?? "";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most === undefined ? undefined : site.kinds.get(most[0]);
}
