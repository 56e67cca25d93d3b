/**
 * The colours of every chart: variables of the page, so that one drawing serves
 * light, dark and print, each with the light value for a drawing on its own.
 */
export const ink = {
  text: "var(--ink, #1b2026)",
  quiet: "var(--quiet, #56606b)",
  rule: "var(--rule, #d3d9de)",
  page: "var(--page, #ffffff)",
  fill: "var(--fill, #f3f5f7)",
  band: "var(--band, #e6e9ed)",
  mark: "var(--mark, #1d4f91)",
  context: "var(--context, #9aa5b1)",
  above: "var(--above, #1d6fa5)",
  below: "var(--below, #b8520a)",
  rounding: "var(--rounding, #5b626d)"
} as const;

/** A rim in the page's colour that keeps a text readable over lines. */
export const halo = {stroke: ink.page, strokeWidth: 3, paintOrder: "stroke"} as const;

/** Up to four series drawn as equals; each also has its own symbol, see `seriesLook`. */
const series = [
  "var(--series-1, #1d4f91)",
  "var(--series-2, #b8520a)",
  "var(--series-3, #6d4a9c)",
  "var(--series-4, #3c7a84)"
] as const;

const symbols = ["circle", "square", "triangle", "diamond"] as const;

/** Fills of five ordered classes, light to dark on a light page; 0 is the lowest. */
const steps = [
  "var(--step-1, #d9e6f2)",
  "var(--step-2, #aecae1)",
  "var(--step-3, #74a4ca)",
  "var(--step-4, #35709f)",
  "var(--step-5, #164a78)"
] as const;

/** Returns the fill of a class from 1 (lowest) to 5; null, not classified, is the page's. */
export function stepFill(step: number | null): string {
  return step === null ? ink.page : (steps[step - 1] ?? ink.page);
}

/** Returns the colour of a text on that class's fill. */
export function stepText(step: number | null): string {
  const strong = step !== null && step >= 4;
  return strong ? "var(--step-ink-strong, #ffffff)" : "var(--step-ink, #1b2026)";
}

/** Returns colour and symbol of the series at a zero-based place; places past the fourth repeat. */
export function seriesLook(place: number): {
  readonly colour: string;
  readonly symbol: (typeof symbols)[number];
} {
  return {colour: series[place % 4] ?? ink.mark, symbol: symbols[place % 4] ?? "circle"};
}
