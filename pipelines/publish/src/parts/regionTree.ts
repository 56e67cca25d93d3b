import {groupBy} from "../grouping.ts";
import {html, type Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import type {View} from "../view.ts";
import {regionLink} from "./links.ts";

/**
 * Returns regions as a tree by what they belong to: those that hold others fold theirs away, those
 * at the end stand side by side. A region whose parent is not among them stands at the top.
 */
export function regionTree(view: View, regions: readonly Region[]): Html {
  const listed = new Set(regions.map(({id}) => id));
  const below = groupBy(regions, ({parentId}) =>
    parentId !== null && listed.has(parentId) ? parentId : null
  );
  return writeLevel(view, below.get(null) ?? [], below, true);
}

function writeLevel(
  view: View,
  regions: readonly Region[],
  below: ReadonlyMap<string | null, readonly Region[]>,
  isOpen: boolean
): Html {
  const parents = regions.filter(({id}) => below.has(id));
  const ends = regions.filter(({id}) => !below.has(id));
  const open = isOpen && parents.length === 1 ? html` open` : "";
  return html`${parents.map(
    ({
      id
    }) => html`<details${open}><summary>${view.region(id)}${view.say("：", ": ")}${count(view, below.get(id) ?? [])}</summary>
<p>${regionLink(view, id)}</p>
${writeLevel(view, below.get(id) ?? [], below, isOpen)}</details>
`
  )}${ends.length > 0 && html`<ul class="toc">${ends.map(({id}) => html`<li>${regionLink(view, id)}</li>`)}</ul>`}`;
}

function count(view: View, regions: readonly Region[]): string {
  return view.say(`${regions.length}个`, String(regions.length));
}
