import type {View} from "../view.ts";

/** Returns what the letters mean that stand in square brackets beside values, by letter. */
export function flagWords(view: View): Readonly<Record<string, string>> {
  return {
    p: view.say("初步数", "provisional"),
    r: view.say("已更正", "corrected"),
    b: view.say("口径变动，与以前的数不可比", "break: not comparable with earlier figures"),
    e: view.say("估计数", "estimated"),
    f: view.say("预计数", "forecast")
  };
}

/** Returns the meaning of those letters that some figures carry, as one text; "" for none. */
export function flagLegend(view: View, flags: ReadonlySet<string>): string {
  return Object.entries(flagWords(view))
    .filter(([flag]) => flags.has(flag))
    .map(([flag, meaning]) => `[${flag}] ${meaning}`)
    .join(view.say("；", "; "));
}
