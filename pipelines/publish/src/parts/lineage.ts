import {childrenOf, isGroup} from "../facts/groups.ts";
import type {MemberFacts} from "../facts/memberFacts.ts";
import {html, type Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import {paths} from "../paths.ts";
import type {View} from "../view.ts";
import type {Crumb} from "./crumbs.ts";
import {memberTable} from "./memberTable.ts";
import {regionTree} from "./regionTree.ts";

/**
 * Returns the way down to a region: the list of all, then what it belongs to, the largest first.
 */
export function lineageOf(view: View, region: Region): Crumb[] {
  const upper: Region[] = [];
  const {regions} = view.site;
  for (let above = regions.get(region.parentId ?? ""); above !== undefined; ) {
    if (upper.includes(above)) break; // a catalogue that runs in circles
    upper.unshift(above);
    above = regions.get(above.parentId ?? "");
  }
  return [
    {name: view.say("县区", "Areas"), path: paths.regions(view.language)},
    ...upper.map(({id, short}) => ({name: view.word(short), path: paths.region(view.language, id)}))
  ];
}

/**
 * Returns what a region holds: its members' main figures side by side, links level by level where
 * members hold others or have no figures. False for a region that holds none.
 */
export function withinSection(
  view: View,
  region: Region,
  members: MemberFacts | null
): Html | false {
  const held = descendantsOf(view, region.id);
  if (held.length === 0) return false;
  const name = view.word(region.short);
  const isListed = members !== null && held.length === members.members.length;
  return html`<h2 id="within">${view.say(`${name}所辖`, `Within ${name}`)}</h2>
${members !== null && memberTable(view, region, members)}
${!isListed && regionTree(view, held)}`;
}

function descendantsOf(view: View, regionId: string, seen = new Set<string>()): Region[] {
  if (seen.has(regionId)) return [];
  seen.add(regionId);
  const children = childrenOf(view.site, regionId).filter((child) => !isGroup(child));
  return children.flatMap((child) => [child, ...descendantsOf(view, child.id, seen)]);
}
