import type {Site} from "../facts/site.ts";
import {hashTogether} from "../hash.ts";
import {type Language, languages} from "../language.ts";
import {paths} from "../paths.ts";
import type {PageMaking} from "../plan.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {type FixedPage, fixedPages} from "./fixedPages.ts";
import {searchEntries} from "./searchEntries.ts";
import {partSearch, type SearchFiles} from "./searchFiles.ts";

// So few pages fit in one file, which then need not be written to know how many files there are.
const pagesInOneFile = 200;

/** Plans the files that the search box reads, in each language. */
export async function planSearch({site, code, stamping}: PageMaking): Promise<Artifact[]> {
  const isOne = site.regions.size + site.indicators.size <= pagesInOneFile;
  const artifacts: Artifact[] = [];
  for (const language of languages) {
    const {hasPage} = stamping(language);
    const pages = fixedPages(language).filter(({path}) => hasPage(path));
    const plan = (path: string, make: () => Promise<string>): Artifact => ({
      path,
      key: hashTogether([path, code, site.hash, ...pages.map((page) => page.path)]),
      make
    });
    const path = paths.search(language);
    if (isOne) {
      const make = async () => (await writeSearch(site, language, pages, Infinity)).first;
      artifacts.push(plan(path, make));
      continue;
    }
    const {first, shards} = await writeSearch(site, language, pages);
    artifacts.push(plan(path, () => Promise.resolve(first)));
    for (const [i, text] of shards.entries()) {
      if (text === "") continue;
      artifacts.push(plan(paths.searchPart(language, i), () => Promise.resolve(text)));
    }
  }
  return artifacts;
}

async function writeSearch(
  site: Site,
  language: Language,
  pages: readonly FixedPage[],
  firstBytes?: number
): Promise<SearchFiles> {
  const {pinyin} = await import("pinyin-pro");
  const spelling = {
    full: (text: string) => pinyin(text, {toneType: "none"}),
    initials: (text: string) =>
      pinyin(text, {pattern: "first", toneType: "none"}).replaceAll(" ", "")
  };
  return partSearch(searchEntries(site, language, spelling, pages), firstBytes);
}
