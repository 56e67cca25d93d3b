import {pageRoot} from "./pageLanguage.ts";

/** Asks for a file below `data/` of the release that the page belongs to. */
export function fetchData(path: string): Promise<Response> {
  return fetch(new URL(`${pageRoot()}data/${path}`, document.baseURI));
}
