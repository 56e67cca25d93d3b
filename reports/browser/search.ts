import {showResults} from "./searchResults.ts";
import {openSearch} from "./searchShards.ts";
import {pageLanguage, pageRoot} from "./pageLanguage.ts";

const say = {
  zh: {failed: "搜索索引未能读取：从文件夹直接打开时不可用"},
  en: {failed: "No search index: it cannot be read from a folder of files"}
} as const;

const language = pageLanguage();
const folder = `${pageRoot()}${language}/`;
const box = document.querySelector<HTMLInputElement>("#search");
const results = document.querySelector<HTMLElement>("#search-results");
if (box !== null && results !== null) void answer(box, results);

async function answer(input: HTMLInputElement, list: HTMLElement): Promise<void> {
  try {
    showResults(input, list, {folder, language, find: await openSearch(folder)});
  } catch {
    list.textContent = say[language].failed;
    list.hidden = false;
  }
}
