import {headWords} from "./headWords.ts";
import {shareMeasured} from "./measured.ts";
import type {Profile} from "./profile.ts";
import {percent, type Weighed} from "./weighed.ts";
import {labelWords, regionWords} from "./words.ts";

/** Returns what speaks for a column to name the indicators. */
export function weighLabel(
  label: Profile,
  region: Profile | null,
  names: readonly Profile[]
): Weighed[] {
  const at = `column ${label.column + 1}`;
  const words = headWords(label);
  const weighed: Weighed[] = [];
  if (words.some((word) => labelWords.test(word)))
    weighed.push({weight: 3, why: `${at} is headed ${label.head}`});
  else if (label.head === "") weighed.push({weight: -1.5, why: `${at} has no head`});
  else weighed.push({weight: -2.5, why: `${at} is not headed by an indicator's word`});
  const measured = shareMeasured(label);
  if (measured > 0)
    weighed.push({
      weight: 2 * measured,
      why: `${percent(measured)} of ${at} name a unit or a count`
    });
  if (words.some((word) => regionWords.test(word) && !labelWords.test(word))) {
    weighed.push({weight: -3, why: `${at} is headed ${label.head}, a place's word`});
  }
  weighed.push({
    weight: -3 * label.places,
    why: `${percent(label.places)} of ${at} look like places`
  });
  const bracketed =
    label.texts.filter((text) => /[(（][^()（）]+[)）]$/.test(text)).length /
    Math.max(1, label.texts.length);
  weighed.push({weight: 1.5 * bracketed, why: `${percent(bracketed)} of ${at} end in a bracket`});
  if (region && label.distinct < 2 && names.length > 1)
    weighed.push({weight: -1, why: `${at} never changes`});
  return weighed;
}
