import type {Line} from "./line.ts";
import type {Site} from "./site.ts";

/** A chart of fewer points is an empty frame with a number in it; the number stands in the text. */
export const fewestDrawn = 4;

/** Returns the lines of the headline indicators that have a value, in the headline's order. */
export function headlineLines(site: Site, lines: readonly Line[]): Line[] {
  const place = ({indicatorId}: Line) => site.indicators.get(indicatorId)?.headline ?? Infinity;
  return lines
    .filter((line) => place(line) < Infinity && line.latest !== null)
    .toSorted((a, b) => place(a) - place(b));
}
