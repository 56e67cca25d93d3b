import {isPlaceHead} from "./headPlaces.ts";
import {isGrowth, isHeaded} from "./headWords.ts";
import type {HeaderMeaning} from "./hypotheses.ts";
import {readPeriod} from "./periods.ts";
import type {Profile} from "./profile.ts";
import {percent, type Weighed} from "./weighed.ts";
import {valueWords} from "./words.ts";

/** Returns what speaks for the heads over the figures to be labels, periods or regions. */
export function weighHeader(
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
    data.some((column) => isHeaded(column, valueWords));
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

function shareOf(data: readonly Profile[], holds: (column: Profile) => boolean): number {
  const headed = data.filter((column) => column.path.length > 0);
  return headed.length === 0 ? 0 : headed.filter(holds).length / headed.length;
}
