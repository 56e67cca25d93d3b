import {pageRoot} from "./pageLanguage.ts";

/** Loads the search with its index when the search box is first used. */
export function loadSearchOnFocus(): void {
  const box = document.querySelector("#search");
  box?.closest("form")?.addEventListener("submit", (event) => event.preventDefault());
  box?.addEventListener("focus", loadSearch, {once: true});
}

function loadSearch(): void {
  const script = document.createElement("script");
  script.src = `${pageRoot()}search.js`;
  document.head.append(script);
}
