import {findPublication} from "@xianzhi/catalog/planPublications";
import {groupBy} from "../grouping.ts";
import {findNumber, findText, readNumber, readText} from "../marts/cells.ts";
import type {Marts} from "../marts/marts.ts";
import type {View} from "../view.ts";

/** What keeps an indicator of the assessment unscored, for all regions that lack the same. */
export interface MissingSeries {
  readonly indicatorId: string;
  readonly reason: string;
  // the benchmark, where its figures are missing; null: their own
  readonly lackingId: string | null;
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
      order: findNumber(row, "sort_order") ?? 0,
      indicatorId: readText(row, "indicator_id"),
      reason: readText(row, "reason"),
      lackingId: lacking === regionId ? null : lacking,
      years: from === null || to === null ? "" : from === to ? String(from) : `${from}–${to}`,
      regionId,
      weight: readNumber(row, "weight")
    };
  });
  const isBroken = ({years}: {readonly years: string}) => years === "";
  const ordered = rows.toSorted((a, b) => a.order - b.order);
  const groups = groupBy(ordered, (row) =>
    JSON.stringify([row.indicatorId, row.lackingId, row.years, isBroken(row) && row.reason])
  );
  return [...groups.values()].flatMap((group): MissingSeries[] => {
    const [first] = group;
    if (first === undefined) return [];
    const {indicatorId, reason, lackingId, years} = first;
    const weights = [...new Set(group.map(({weight}) => weight))].toSorted((a, b) => a - b);
    const regionIds = group.map((one) => one.regionId);
    return [{indicatorId, reason, lackingId, years, regionIds, weights}];
  });
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
  if (years !== "") return years;
  return reason === "MISSING_INPUT"
    ? view.say("有水平数，缺可比的增速", "levels are there, comparable growth is not")
    : view.label("reasons", reason);
}

/**
 * Returns where the figures would be published; "" for a break or a mix, which no book can mend.
 */
export function namePublication(view: View, one: MissingSeries): string {
  const {indicatorId, lackingId, regionIds, years, reason} = one;
  if (years === "" && reason !== "MISSING_INPUT") return "";
  const place = lackingId ?? regionIds[0] ?? "";
  const kind = view.site.regions.get(place)?.kind ?? "";
  const found = findPublication(view.site.publications, indicatorId, kind);
  return found === undefined ? "" : view.word(found);
}
