import type {View} from "../view.ts";

const letters = ["p", "r", "b", "e", "f"] as const;

/** Returns what the letters mean that stand in square brackets beside values, by letter. */
export function flagWords(view: View): Readonly<Record<string, string>> {
  return Object.fromEntries(letters.map((letter) => [letter, view.label("flags", letter)]));
}

/** Returns the meaning of those letters that some figures carry, as one text; "" for none. */
export function flagLegend(view: View, flags: ReadonlySet<string>): string {
  return Object.entries(flagWords(view))
    .filter(([flag]) => flags.has(flag))
    .map(([flag, meaning]) => `[${flag}] ${meaning}`)
    .join(view.say("；", "; "));
}
