import type {FigureOrigin, HowFacts} from "../facts/howFacts.ts";
import type {Figure} from "../marts/figures.ts";
import type {View} from "../view.ts";

/** Finds the ids of the sources a figure rests on. */
export type SourceFinder = (figure: Figure | null) => string[];

/**
 * Returns how to find the sources of a region's figures: that of the cell, or for a derived figure
 * those of its inputs, each once, in the order of the formula. A figure without a value has none.
 */
export function indexSources(how: HowFacts): SourceFinder {
  const origins = new Map(
    how.byIndicator.flatMap((group) => group.origins).map((origin) => [origin.figure.key, origin])
  );
  return (figure) =>
    figure === null || figure.value === null ? [] : [...new Set(walk(origins, figure, new Set()))];
}

/** Returns the titles of sources in the view's language, one after the other. */
export function sourceTitles(view: View, sourceIds: readonly string[]): string {
  const titles = sourceIds.map((id) => {
    const source = view.site.sources.get(id);
    return source === undefined ? id : view.word(source.title);
  });
  return titles.join(view.say("；", "; "));
}

function walk(
  origins: ReadonlyMap<string, FigureOrigin>,
  figure: Figure,
  seen: Set<string>
): string[] {
  if (figure.cell !== null) return [figure.cell.sourceId];
  if (seen.has(figure.key)) return [];
  seen.add(figure.key);
  return (origins.get(figure.key)?.inputs ?? []).flatMap(({cell, inputKey}) => {
    if (cell !== null) return [cell.sourceId];
    const input = origins.get(inputKey);
    return input === undefined ? [] : walk(origins, input.figure, seen);
  });
}
