import type {View} from "../view.ts";

/** Returns in a word how a figure came about: published, derived from others, or added up. */
export function originWords(view: View, origin: string): string {
  if (origin === "derived") return view.say("推算", "derived");
  if (origin === "aggregated") return view.say("汇总", "added up");
  return view.say("公布", "published");
}
