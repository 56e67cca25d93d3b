import {findPublication} from "@xianzhi/catalog/planPublications";
import {groupBy} from "../grouping.ts";
import {findNumber, findText, readNumber, readText} from "../marts/cells.ts";
import type {Marts} from "../marts/marts.ts";
import type {View} from "../view.ts";

/** What keeps an indicator of the assessment unscored, for all regions that lack the same. */
export interface MissingSeries {
  readonly indicatorId: string;
  readonly reason: string;
  readonly lackingId: string | null; // the benchmark, where its figures are missing; null: their own
  readonly years: string; // "2020–2021"; "" where no figure is missing but none may be compared
  readonly regionIds: readonly string[];
  readonly weights: readonly number[]; // of 100, one for each class, ascending
}

/** Loads what the assessment of a year lacks, in the order of the system. */
export async function loadMissingSeries(marts: Marts, year: number): Promise<MissingSeries[]> {
  const rows = (await marts.rows("assessment_missing", {year})).map((row) => {
    const [from, to] = [findNumber(row, "first_year"), findNumber(row, "last_year")];
    const regionId = readText(row, "region_id");
    const lacking = findText(row, "lacking_region_id");
    return {
      indicatorId: readText(row, "indicator_id"),
      reason: readText(row, "reason"),
      lackingId: lacking === regionId ? null : lacking,
      years: from === null || to === null ? "" : from === to ? String(from) : `${from}–${to}`,
      regionId,
      weight: readNumber(row, "weight")
    };
  });
  const isBroken = ({years}: {readonly years: string}) => years === "";
  const order = [...new Set(rows.map(({indicatorId}) => indicatorId))];
  const groups = groupBy(rows, (row) =>
    JSON.stringify([row.indicatorId, row.lackingId, row.years, isBroken(row) && row.reason])
  );
  return [...groups.values()]
    .flatMap((group): MissingSeries[] => {
      const [first] = group;
      if (first === undefined) return [];
      const {indicatorId, reason, lackingId, years} = first;
      const weights = [...new Set(group.map(({weight}) => weight))].toSorted((a, b) => a - b);
      return [
        {indicatorId, reason, lackingId, years, regionIds: group.map((one) => one.regionId), weights}
      ];
    })
    .toSorted((a, b) => order.indexOf(a.indicatorId) - order.indexOf(b.indicatorId));
}

/** Returns who lacks a series: all of them by their number, else each by name. */
export function namePlaces(view: View, {regionIds, lackingId}: MissingSeries, of: number): string {
  if (lackingId !== null) return view.region(lackingId);
  return regionIds.length === of
    ? view.say(`全部${of}个`, `all ${of}`)
    : regionIds.map((id) => view.region(id)).join(view.say("、", ", "));
}

/** Returns which years are missing, or why figures that are there cannot be used. */
export function nameGap(view: View, {years, reason}: MissingSeries): string {
  return years === "" ? view.label("reasons", reason) : years;
}

/** Returns where the figures would be published; "" where the plan names nothing. */
export function namePublication(view: View, {indicatorId, lackingId, regionIds}: MissingSeries) {
  const place = lackingId ?? regionIds[0] ?? "";
  const kind = view.site.regions.get(place)?.kind ?? "";
  const found = findPublication(view.site.publications, indicatorId, kind);
  return found === undefined ? "" : view.word(found);
}
