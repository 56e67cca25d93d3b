import type {Figure} from "../../marts/figures.ts";
import type {View} from "../../view.ts";
import type {SourceFinder} from "../../facts/figureSources.ts";
import {sourceTitles} from "../figureSources.ts";

const named = 4; // more would be a paragraph under every table

/** Returns the note under a table or picture: the sources of its figures, four of them by name. */
export function sourceNote(
  view: View,
  findSources: SourceFinder,
  figures: readonly (Figure | null)[]
): string {
  const ids = [...new Set(figures.flatMap(findSources))];
  if (ids.length === 0) return view.say("资料来源：无。", "Source: none.");
  const titles = sourceTitles(view, ids.slice(0, named));
  const rest =
    ids.length > named ? view.say(`等${ids.length}种`, ` and ${ids.length - named} more`) : "";
  return view.say(`资料来源：${titles}${rest}。`, `Source: ${titles}${rest}.`);
}
