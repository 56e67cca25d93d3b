import {ink} from "./ink.ts";

/** What a comparison found; null where none could be made. */
export type Verdict = "ABOVE" | "BELOW" | "INDETERMINATE_ROUNDING" | null;

/** A verdict's colour and symbol: blue triangle, orange square, grey circle. */
export interface VerdictLook {
  readonly colour: string;
  readonly symbol: "triangle" | "square" | "circle";
}

/** Returns how a mark of that verdict looks. */
export function verdictLook(verdict: Verdict): VerdictLook {
  switch (verdict) {
    case "ABOVE":
      return {colour: ink.above, symbol: "triangle"};
    case "BELOW":
      return {colour: ink.below, symbol: "square"};
    case "INDETERMINATE_ROUNDING":
    case null:
      return {colour: ink.rounding, symbol: "circle"};
  }
}
