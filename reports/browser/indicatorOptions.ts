import type {GroupedOption} from "./choices.ts";
import type {Indicator} from "./indicatorList.ts";

/** Returns the indicators to choose from: headline ones first, the others by their dimension. */
export function groupIndicators(
  indicators: readonly Indicator[],
  headlineWord: string
): GroupedOption[] {
  return indicators.map(({id, name, dimension, headline}) => ({
    id,
    name,
    group: headline === null ? dimension : headlineWord
  }));
}
