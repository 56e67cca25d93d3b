import type {Trend} from "../marts/regions.ts";
import type {View} from "../view.ts";

/** Returns the direction of a region's last comparable years: 持续上升, "rising steadily". */
export function nameDirection(view: View, tag: string): string {
  const words: Readonly<Record<string, string>> = {
    rising: view.say("持续上升", "rising steadily"),
    falling: view.say("持续下降", "falling steadily"),
    stable: view.say("基本平稳", "about stable"),
    fluctuating: view.say("波动", "fluctuating"),
    short: view.say("不足5年可比", "under 5 comparable years")
  };
  return words[tag] ?? tag;
}

/** Returns which directions most of some regions had: two at most, "" where none has one. */
export function countDirections(view: View, trends: readonly Trend[]): string {
  return ["rising", "falling", "stable", "fluctuating"]
    .map((tag) => ({tag, count: trends.filter((trend) => trend.tag === tag).length}))
    .filter(({count}) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({tag, count}) => {
      const name = nameDirection(view, tag);
      return view.say(`${count}个${name}`, `${count} ${name}`);
    })
    .join(view.say("，", ", "));
}
