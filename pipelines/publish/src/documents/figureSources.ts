import {indexDerivations, type SourceFinder} from "../facts/figureSources.ts";
import type {HowFacts} from "../facts/howFacts.ts";
import type {View} from "../view.ts";

/** Returns how to find the sources of a region's figures. */
export function indexSources(how: HowFacts): SourceFinder {
  return indexDerivations(how.byIndicator.flatMap((group) => group.origins));
}

/** Returns the titles of sources in the view's language, one after the other. */
export function sourceTitles(view: View, sourceIds: readonly string[]): string {
  const titles = sourceIds.map((id) => {
    const source = view.site.sources.get(id);
    return source === undefined ? id : view.word(source.title);
  });
  return titles.join(view.say("；", "; "));
}
