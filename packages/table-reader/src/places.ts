import {foldTight} from "./fold.ts";
import {placeNames, settlementWords, totalWords} from "./words.ts";

/** Says whether a name has the shape of a place's: 市, 县, County, `北 京`, or a total. */
export function isPlace(text: string): boolean {
  if (settlementWords.test(text)) return false;
  return placeNames.test(text) || totalWords.test(foldTight(text)) || isCountry(text);
}

const countries = new Set(
  ["zh", "en", "de"].flatMap((language) => {
    const names = new Intl.DisplayNames([language], {type: "region", fallback: "none"});
    const letters = Array.from({length: 26}, (_, i) => String.fromCharCode(65 + i));
    return letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
  })
);

// Names of countries as the platform knows them: they have no ending to be recognised by.
function isCountry(text: string): boolean {
  return countries.has(text);
}
