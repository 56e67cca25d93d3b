import {isPlaceHead} from "./headPlaces.ts";
import {headWords, isGrowth} from "./headWords.ts";
import {readPeriod} from "./periods.ts";
import type {Profile} from "./profile.ts";
import {splitUnit} from "./units.ts";
import {
  classWords,
  flagWords,
  labelWords,
  measureWords,
  noteWords,
  periodWords,
  regionWords,
  unitWord,
  valueWords
} from "./words.ts";

/** What the texts above the data columns are. */
export type HeaderMeaning = "labels" | "periods" | "regions";

/** One reading of a block: which column names the regions, which the indicators, what heads are. */
export interface Hypothesis {
  readonly region: number | null; // columns, zero-based
  readonly label: number | null;
  readonly period: number | null;
  readonly header: HeaderMeaning;
  readonly score: number;
  readonly evidence: readonly string[];
}

/** What a block shows before it is understood. */
export interface Scene {
  readonly keys: readonly Profile[]; // names and periods
  readonly data: readonly Profile[];
  readonly titles: readonly string[];
}

interface Weighed {
  readonly weight: number;
  readonly why: string;
}

/** Returns every reading of a scene with its score, best first. */
export function scoreHypotheses(scene: Scene): Hypothesis[] {
  const names = scene.keys.filter((key) => key.type === "names" && !isAside(key));
  const periods = scene.keys.filter((key) => key.type === "periods");
  const options = [null, ...names];
  const found: Hypothesis[] = [];
  for (const region of options) {
    for (const label of options) {
      if (region !== null && region === label) continue;
      for (const period of periods.length > 0 ? periods : [null]) {
        for (const header of ["labels", "periods", "regions"] as const) {
          found.push(scoreOne(scene, names, region, label, period, header));
        }
      }
    }
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Says whether a column of texts stands beside the table: units, flags, notes, or always empty. */
export function isAside(key: Profile): boolean {
  const words = headWords(key);
  return (
    words.some((word) => unitWord.test(word) || flagWords.test(word) || noteWords.test(word)) ||
    isUnitColumn(key)
  );
}

/** Says whether a column of texts holds units, by its head or by what it says. */
export function isUnitColumn(key: Profile): boolean {
  return (
    headWords(key).some((word) => unitWord.test(word)) ||
    (key.type === "names" && key.units > 0.9 && key.path.length === 0)
  );
}

function scoreOne(
  scene: Scene,
  names: readonly Profile[],
  region: Profile | null,
  label: Profile | null,
  period: Profile | null,
  header: HeaderMeaning
): Hypothesis {
  const weighed: Weighed[] = [
    ...(region ? weighRegion(scene, region, names) : weighNoRegion(names, label, header)),
    ...(label ? weighLabel(label, region, names) : []),
    ...(period ? [{weight: 2, why: `column ${period.column + 1} holds periods`}] : []),
    ...weighHeader(scene.data, header, {region, label, period})
  ];
  return {
    region: region?.column ?? null,
    label: label?.column ?? null,
    period: period?.column ?? null,
    header,
    score: weighed.reduce((sum, {weight}) => sum + weight, 0),
    evidence: weighed.map(({weight, why}) => `${weight > 0 ? "+" : ""}${weight.toFixed(1)} ${why}`)
  };
}

function weighRegion(scene: Scene, region: Profile, names: readonly Profile[]): Weighed[] {
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
    weighed.push({weight: -5 * measured, why: `${percent(measured)} of ${at} name a unit or a count`});
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
  const byRegion = scene.titles.find((title) =>
    /各地区|分地区|各省|各市|各县|分县|by region|by county|by province|regional|kreise/i.test(title)
  );
  if (byRegion !== undefined) weighed.push({weight: 1.5, why: `the title says: ${byRegion}`});
  if (region.distinct <= 1 && region.rows > 3)
    weighed.push({weight: -1, why: `${at} never changes`});
  return weighed;
}

function isOfPlaces(name: Profile): boolean {
  return name.places > 0.5 && !headWords(name).some((word) => classWords.test(word));
}

function weighNoRegion(
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

function weighLabel(label: Profile, region: Profile | null, names: readonly Profile[]): Weighed[] {
  const at = `column ${label.column + 1}`;
  const words = headWords(label);
  const weighed: Weighed[] = [];
  if (words.some((word) => labelWords.test(word)))
    weighed.push({weight: 3, why: `${at} is headed ${label.head}`});
  else if (label.head === "") weighed.push({weight: -1.5, why: `${at} has no head`});
  else weighed.push({weight: -2.5, why: `${at} is not headed by an indicator's word`});
  const measured = shareMeasured(label);
  if (measured > 0)
    weighed.push({weight: 2 * measured, why: `${percent(measured)} of ${at} name a unit or a count`});
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

function weighHeader(
  data: readonly Profile[],
  header: HeaderMeaning,
  keys: {
    readonly region: Profile | null;
    readonly label: Profile | null;
    readonly period: Profile | null;
  }
): Weighed[] {
  const periods = shareOf(data, (column) => column.path.some((part) => readPeriod(part) !== ""));
  const places = shareOf(data, isPlaceHead);
  const values =
    data.filter((column) => !isGrowth(column)).length === 1 &&
    data.some((column) => headWords(column).some((word) => valueWords.test(word)));
  if (header === "periods") {
    return [
      {weight: periods > 0.8 ? 4 : -6, why: `${percent(periods)} of the heads are periods`},
      ...(places > 0.8 ? [{weight: -4, why: "the heads name places too"}] : []),
      ...(keys.period ? [{weight: -3, why: "periods stand in a column too"}] : [])
    ];
  }
  if (header === "regions") {
    return [
      {
        weight: 5 * places - (data.length > 1 ? 3.5 : 4),
        why: `${percent(places)} of the heads look like places`
      },
      ...(keys.region ? [{weight: -6, why: "regions stand in a column too"}] : []),
      ...(keys.label || keys.period ? [] : [{weight: -3, why: "no column says what is counted"}])
    ];
  }
  return [
    {
      weight: 1 - 5 * (periods > 0.8 ? 1 : 0),
      why: `${percent(1 - periods)} of the heads are no periods`
    },
    ...(values ? [{weight: 2, why: "one column of values"}] : []),
    ...(values && !keys.label ? [{weight: -2, why: "no column says what the values are"}] : []),
    ...(!values && keys.label && data.length > 1
      ? [{weight: -1.5, why: "heads and a column both name indicators"}]
      : [])
  ];
}

// 生产总值（亿元）, 年末总人口: what has a unit or a word for a count is counted, and no place.
function shareMeasured({texts}: Profile): number {
  const filled = texts.filter((text) => text !== "");
  const measured = filled.filter((text) => splitUnit(text).unit !== "" || measureWords.test(text));
  return measured.length / Math.max(1, filled.length);
}

function shareOf(data: readonly Profile[], holds: (column: Profile) => boolean): number {
  const headed = data.filter((column) => column.path.length > 0);
  return headed.length === 0 ? 0 : headed.filter(holds).length / headed.length;
}

function percent(part: number): string {
  return `${Math.round(100 * part)} %`;
}

/** Says whether a periods column is headed by a period's word. */
export function isPeriodHeaded(key: Profile): boolean {
  return headWords(key).some((word) => periodWords.test(word));
}
