import {headWords, isHeaded} from "./headWords.ts";
import type {HeaderMeaning, Scene} from "./hypotheses.ts";
import {shareMeasured} from "./measured.ts";
import {isWider} from "./placeLevels.ts";
import type {Profile} from "./profile.ts";
import {percent, type Weighed} from "./weighed.ts";
import {classWords, labelWords, regionWords} from "./words.ts";

/** Returns what speaks for a column to name the regions. */
export function weighRegion(scene: Scene, region: Profile, names: readonly Profile[]): Weighed[] {
  const at = `column ${region.column + 1}`;
  const words = headWords(region);
  const weighed: Weighed[] = [];
  if (words.some((word) => regionWords.test(word)))
    weighed.push({weight: 3, why: `${at} is headed ${region.head}`});
  if (words.some((word) => classWords.test(word)) && region.places < 0.5) {
    weighed.push({weight: -6, why: `${at} is headed ${region.head}, a word for classes`});
  }
  if (words.some((word) => labelWords.test(word) && !regionWords.test(word))) {
    // 项目 may well stand over places, but only where they look it.
    weighed.push({
      weight: region.places > 0.5 ? -2 : -6,
      why: `${at} is headed ${region.head}, an indicator's word`
    });
  }
  const measured = shareMeasured(region);
  if (measured > 0)
    weighed.push({
      weight: -5 * measured,
      why: `${percent(measured)} of ${at} name a unit or a count`
    });
  weighed.push({
    weight: 3 * region.places,
    why: `${percent(region.places)} of ${at} look like places`
  });
  const most = Math.max(...names.map((name) => name.distinct));
  weighed.push({
    weight: 2 * (region.distinct / Math.max(1, most)),
    why: `${at} tells ${region.distinct} names apart`
  });
  const rank = Math.max(...names.filter(isOfPlaces).map((name) => name.runs));
  if (isOfPlaces(region) && region.runs < rank)
    weighed.push({
      weight: -3 * (1 - region.runs / rank),
      why: `${at} changes ${region.runs} times, another column of places ${rank} times`
    });
  if (region === names[0]) weighed.push({weight: 0.3, why: `${at} is the first column of names`});
  const narrower = names.find((name) => name.runs >= region.runs && isWider(region, name));
  if (narrower)
    weighed.push({weight: -2, why: `${at} is headed as wider than column ${narrower.column + 1}`});
  const byRegion = scene.titles.find((title) =>
    /各地区|分地区|各省|各市|各县|分县|by region|by county|by province|regional|kreise/i.test(title)
  );
  if (byRegion !== undefined) weighed.push({weight: 1.5, why: `the title says: ${byRegion}`});
  if (region.distinct <= 1 && region.rows > 3)
    weighed.push({weight: -1, why: `${at} never changes`});
  return weighed;
}

function isOfPlaces(name: Profile): boolean {
  return name.places > 0.5 && !isHeaded(name, classWords);
}

/** Returns what speaks against a block in which no column names the regions. */
export function weighNoRegion(
  names: readonly Profile[],
  label: Profile | null,
  header: HeaderMeaning
): Weighed[] {
  if (header === "regions") return [];
  const free = names.filter((name) => name !== label);
  return free.length > 0
    ? [{weight: -1, why: `column ${(free[0]?.column ?? 0) + 1} of names is left over`}]
    : [];
}
