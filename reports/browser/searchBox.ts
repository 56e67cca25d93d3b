import {loadLater} from "./laterScript.ts";

/** Loads the search with its index when the search box is first used. */
export function loadSearchOnFocus(): void {
  const box = document.querySelector("#search");
  box?.closest("form")?.addEventListener("submit", (event) => event.preventDefault());
  box?.addEventListener("focus", () => void loadLater("search"), {once: true});
}
