import type {Site} from "../facts/site.ts";
import {hashTogether} from "../hash.ts";
import {languages} from "../language.ts";
import {paths} from "../paths.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {searchEntries} from "./searchEntries.ts";

/** Plans the entries that the search box reads, a file for each language. */
export function planSearch(site: Site, code: string): Artifact[] {
  return languages.map((language) => ({
    path: paths.search(language),
    key: hashTogether(["search", language, code, site.hash]),
    async make() {
      const {pinyin} = await import("pinyin-pro");
      const spelling = {
        full: (text: string) => pinyin(text, {toneType: "none"}),
        initials: (text: string) =>
          pinyin(text, {pattern: "first", toneType: "none"}).replaceAll(" ", "")
      };
      return JSON.stringify(searchEntries(site, language, spelling));
    }
  }));
}
