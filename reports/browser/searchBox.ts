import {pageRoot} from "./pageLanguage.ts";

// The page's script carries the hash of both in its address, so that a new search is fetched too.
const own = document.currentScript;
const version = own instanceof HTMLScriptElement ? new URL(own.src).search : "";

/** Loads the search with its index when the search box is first used. */
export function loadSearchOnFocus(): void {
  const box = document.querySelector("#search");
  box?.closest("form")?.addEventListener("submit", (event) => event.preventDefault());
  box?.addEventListener("focus", loadSearch, {once: true});
}

function loadSearch(): void {
  const script = document.createElement("script");
  script.src = `${pageRoot()}search.js${version}`;
  document.head.append(script);
}
