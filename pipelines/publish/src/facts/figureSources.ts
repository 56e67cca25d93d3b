import {groupBy} from "../grouping.ts";
import {type Figure, type FigureInput, readFigureInput} from "../marts/figures.ts";
import type {Marts} from "../marts/marts.ts";

/** A figure with what it was computed from; what was read in a table has no inputs. */
export interface Derivation {
  readonly figure: Figure;
  readonly inputs: readonly FigureInput[];
}

/** Finds the ids of the sources a figure rests on. */
export type SourceFinder = (figure: Figure | null) => string[];

/**
 * Returns how to find the sources of some figures: that of the cell, or for a derived figure those
 * of its inputs, each once, in the order of the formula. A figure without a value has none.
 */
export function indexDerivations(derivations: readonly Derivation[]): SourceFinder {
  const byKey = new Map(derivations.map((one) => [one.figure.key, one]));
  return (figure) =>
    figure === null || figure.value === null ? [] : [...new Set(walk(byKey, figure, new Set()))];
}

/** Loads how to find the sources of one region's figures. */
export async function loadSourceFinder(
  marts: Marts,
  regionId: string,
  figures: readonly Figure[]
): Promise<SourceFinder> {
  const rows = await marts.rows("figure_inputs", {figure_key: {prefix: `${regionId}/`}});
  const inputs = groupBy(rows.map(readFigureInput), ({figureKey}) => figureKey);
  return indexDerivations(
    figures.map((figure) => ({figure, inputs: inputs.get(figure.key) ?? []}))
  );
}

function walk(
  byKey: ReadonlyMap<string, Derivation>,
  figure: Figure,
  seen: Set<string>
): string[] {
  if (figure.cell !== null) return [figure.cell.sourceId];
  if (seen.has(figure.key)) return [];
  seen.add(figure.key);
  return (byKey.get(figure.key)?.inputs ?? []).flatMap(({cell, inputKey}) => {
    if (cell !== null) return [cell.sourceId];
    const input = byKey.get(inputKey);
    return input === undefined ? [] : walk(byKey, input.figure, seen);
  });
}
