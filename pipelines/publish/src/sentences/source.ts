import {html, type Html} from "../html.ts";
import type {Source} from "../marts/sources.ts";
import {sourceLink} from "../parts/links.ts";
import type {View} from "../view.ts";

/** Where the sources that a line does not name are listed. */
export interface SourceList {
  readonly href: string;
  readonly name: string;
}

/**
 * Returns the line that names where a figure's numbers come from: the publication released last
 * with its date, how many others there are, and where all are listed. Without a publication it is a
 * group's, summed over its members.
 */
export function writeSource(view: View, sourceIds: readonly string[], list: SourceList): Html {
  const all = html`<a href="${list.href}">${list.name}</a>`;
  const sources = sourceIds.flatMap((id) => view.site.sources.get(id) ?? []);
  const [first, ...others] = sources.toSorted(latestFirst);
  if (first === undefined) return html`${writeSummed(view)}${all}`;
  const date =
    first.released === null
      ? view.say("公布日期未载明", "release date not stated")
      : view.say(`${first.released}公布`, `released ${first.released}`);
  const rest =
    others.length === 0
      ? ""
      : view.say(`等${others.length + 1}个`, ` and ${others.length} more`);
  return view.language === "zh"
    ? html`来源：${sourceLink(view, first.id)}（${date}）${rest}；${all}`
    : html`Source: ${sourceLink(view, first.id)} (${date})${rest}; ${all}`;
}

// What a group of regions has is read in no table of its own.
function writeSummed(view: View): string {
  return view.say(
    "来源：由成员地区的数汇总，公布日期见各地；",
    "Source: summed over its members, released as theirs; "
  );
}

/** Returns the line of figures that stand in no source: from how many they are computed. */
export function writeDerivation(view: View, sourceIds: readonly string[], list: SourceList): Html {
  const dates = sourceIds.flatMap((id) => view.site.sources.get(id)?.released ?? []);
  const last = dates.toSorted().at(-1);
  const released =
    last === undefined ? "" : view.say(`，最近${last}公布`, `, the last released ${last}`);
  const count = sourceIds.length;
  const all = html`<a href="${list.href}">${list.name}</a>`;
  return view.language === "zh"
    ? html`来源：按公式推算自${count}个来源${released}；${all}`
    : html`Source: computed from ${count} ${count === 1 ? "source" : "sources"}${released}; ${all}`;
}

function latestFirst(a: Source, b: Source): number {
  return (b.released ?? "").localeCompare(a.released ?? "") || (a.id < b.id ? -1 : 1);
}
