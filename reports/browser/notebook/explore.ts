import {exploreView} from "../exploreView.ts";
import type {Language} from "../language.ts";

/** Returns the query page's form; its engine is fetched when the first query is run. */
export function explore(language: Language): HTMLElement {
  return exploreView(language, async () => (await import("../queryEngine.ts")).startEngine());
}
