import {element} from "./element.ts";

/** Returns a notice that names parts of an address that were not understood; nothing for none. */
export function ignoredNotice(words: string, ignored: readonly string[]): HTMLElement[] {
  if (ignored.length === 0) return [];
  return [element("p", {class: "notice", role: "alert"}, words + ignored.join(" "))];
}
