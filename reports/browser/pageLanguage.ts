import type {Language} from "./language.ts";

/** Returns the page's language by the folder its pages lie in. */
export function pageLanguage(): Language {
  return document.documentElement.lang.startsWith("en") ? "en" : "zh";
}

/** Returns the path from the page to the site's root: "" or "../" some times over. */
export function pageRoot(): string {
  return document.documentElement.dataset["root"] ?? "";
}
