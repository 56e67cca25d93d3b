import type {View} from "../view.ts";

/** Returns what the letters in square brackets mean, of those that some figures carry. */
export function flagLegend(view: View, flags: ReadonlySet<string>): string {
  const words: Readonly<Record<string, string>> = {
    p: view.say("初步数", "provisional"),
    r: view.say("已更正", "corrected"),
    b: view.say("口径变动，与以前的数不可比", "break: not comparable with earlier figures"),
    e: view.say("估计数", "estimated"),
    f: view.say("预计数", "forecast")
  };
  return Object.entries(words)
    .filter(([flag]) => flags.has(flag))
    .map(([flag, meaning]) => `[${flag}] ${meaning}`)
    .join(view.say("；", "; "));
}
