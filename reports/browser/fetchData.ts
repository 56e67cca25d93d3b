import {pageLanguage, pageRoot} from "./pageLanguage.ts";

const words = {
  zh: (path: string, why: string) => `本页要用的数据没有载入：${path}（${why}）。请刷新页面再试。`,
  en: (path: string, why: string) =>
    `What this page draws did not load: ${path} (${why}). Reload the page to try again.`
} as const;

/** Returns the answer for a file below `data/` of the release that the page belongs to. */
export function fetchData(path: string): Promise<Response> {
  return fetch(new URL(`${pageRoot()}data/${path}`, document.baseURI));
}

/** Loads a file of JSON below `data/`. Throws an Error that tells a reader what to do. */
export async function loadData(path: string): Promise<unknown> {
  const say = words[pageLanguage()];
  const response = await fetchData(path).catch((error: unknown) => {
    throw new Error(say(path, String(error)));
  });
  if (!response.ok) throw new Error(say(path, String(response.status)));
  return response.json();
}
