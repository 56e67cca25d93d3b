import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import {findFirstDigits} from "./firstDigits.ts";
import {findGrowthFaults} from "./growthRates.ts";
import {findIdentityBreaks} from "./identityBreaks.ts";
import {findLevelShifts} from "./levelShifts.ts";
import {findLonePoints} from "./lonePoints.ts";
import {findNameChanges} from "./nameChanges.ts";
import {findParts, findRanges} from "./partsAndRanges.ts";
import {findRatioOutliers} from "./ratioOutliers.ts";
import {findRegionSums} from "./regionSums.ts";
import {findRegionChanges} from "./regionChanges.ts";
import {type Relation, writeRelations} from "./relations.ts";
import {findRepeatedValues} from "./repeatedValues.ts";
import {findRivals} from "./rivalSources.ts";
import {findIdentityRotations, findRotations} from "./rowRotations.ts";
import {findTableYears} from "./tableYears.ts";
import {findValueJumps} from "./valueJumps.ts";
import {findVintageSeams} from "./vintageSeams.ts";
import {loadWording, type Wording} from "./wording.ts";
import {openWorkingTables, type WorkingTables} from "./workingTables.ts";

export interface Detected {
  readonly drafts: readonly Draft[]; // unordered
  readonly moved: ReadonlyMap<number, number>; // the year of cells whose table prints another
}

/**
 * Returns everything that looks wrong. The strongest kinds come first and repair the working
 * tables, so that their consequences are not found as mistakes of their own.
 */
export async function detect(
  warehouse: Warehouse,
  queries: ReadonlyMap<string, string>,
  relations: readonly Relation[]
): Promise<Detected> {
  const wording = await loadWording(warehouse);
  const tables = await openWorkingTables(warehouse, queries);
  await writeRelations(warehouse, relations);
  try {
    return await detectWith(warehouse, tables, wording);
  } finally {
    await tables.close();
  }
}

async function detectWith(
  warehouse: Warehouse,
  tables: WorkingTables,
  wording: Wording
): Promise<Detected> {
  const {drafts: misplaced, identities, moved} = await findMisplaced(warehouse, tables, wording);
  const {drafts: jumps, scattered} = findValueJumps(
    await tables.query("jumps"),
    await loadAreas(warehouse),
    wording
  );
  const growth = findGrowthFaults(await tables.query("growths"), wording);
  const rivals = await tables.query("rivals");
  const members = findRegionSums(await tables.query("region_sums"), rivals, wording);
  await mendMembers(tables, members);
  const lone = findLonePoints(
    await tables.query("lone_points"),
    mentionedIn([...misplaced, ...jumps, ...members]),
    wording
  );
  const mistakes = [...misplaced, ...jumps, ...growth.filter(isMistake)];
  const drafts = [
    ...misplaced,
    ...findIdentityBreaks(identities, wording),
    ...jumps,
    ...growth,
    ...findLevelShifts(
      await tables.query("level_shifts"),
      scattered,
      await warehouse.rows("select * from stg_series_breaks order by indicator_id, year"),
      await loadTerms(warehouse),
      mentionedIn(jumps),
      wording
    ),
    ...findParts(await tables.query("parts"), wording),
    ...findRanges(await tables.query("ranges"), wording),
    ...members,
    ...lone,
    ...findRepeatedValues(await tables.query("repeats"), wording),
    ...findRivals(rivals, idsIn([...mistakes, ...members]), wording),
    ...findRegionChanges(await tables.query("region_changes"), wording),
    ...findNameChanges(
      await tables.query("labels"),
      await tables.query("definition_steps"),
      await tables.query("successors"),
      wording
    ),
    ...findVintageSeams(await tables.query("vintage_seams"), wording),
    ...findRatioOutliers(await tables.query("ratio_groups"), mentionedIn(mistakes), wording),
    ...findFirstDigits(await tables.query("first_digits"), wording)
  ];
  return {drafts, moved};
}

// A figure that another source's would mend is mended before its neighbours are held against it.
async function mendMembers(tables: WorkingTables, members: readonly Draft[]): Promise<void> {
  const repairs = members.flatMap(({cells}) =>
    cells.flatMap(({id, expected}) => (expected === undefined ? [] : [{id, value: expected}]))
  );
  if (repairs.length === 0) return;
  await tables.repair(repairs);
  await tables.build("best");
}

// Tables a year off first, for they look like rows in disorder; then rows by the years beside them;
// then rows by identities, whose terms the first two have put right.
async function findMisplaced(
  warehouse: Warehouse,
  tables: WorkingTables,
  wording: Wording
): Promise<Detected & {readonly identities: readonly Row[]}> {
  const shifted = await findTableYears(warehouse, tables, wording);
  await tables.repair(shifted.repairs);
  await tables.build("best");
  const rotated = await findRotations(tables, wording);
  await tables.repair(rotated.repairs);
  const identities = await tables.query("identities");
  const bound = findIdentityRotations(identities, wording);
  await tables.repair(bound.repairs);
  await tables.build("best");
  await tables.build("series");
  const settled = new Set(bound.repairs.map(({id}) => id));
  return {
    drafts: [...shifted.drafts, ...rotated.drafts, ...bound.drafts],
    moved: new Map(
      shifted.repairs.flatMap(({id, year}) => (year === undefined ? [] : [[id, year]]))
    ),
    identities: identities.filter((row) => !settled.has(numberOf(row, "id")))
  };
}

function isMistake({code}: Draft): boolean {
  return code === "NOMINAL_AS_REAL";
}

function mentionedIn(drafts: readonly Draft[]): Set<number> {
  return new Set(drafts.flatMap(({cells}) => cells.map(({id}) => id)));
}

// What a finding would replace, as against what it only shows.
function idsIn(drafts: readonly Draft[]): Set<number> {
  return new Set(
    drafts.flatMap(({cells}) =>
      cells.flatMap(({id, expected}) => (expected === undefined ? [] : [id]))
    )
  );
}

async function loadAreas(warehouse: Warehouse): Promise<ReadonlySet<string>> {
  const rows = await warehouse.rows(
    "select stg_indicators.indicator_id from stg_indicators inner join stg_units " +
      "on stg_indicators.unit = stg_units.unit where stg_units.dimension = 'area'"
  );
  return new Set(rows.map((row) => textOf(row, "indicator_id")));
}

async function loadTerms(warehouse: Warehouse): Promise<Map<string, Set<string>>> {
  const terms = new Map<string, Set<string>>();
  const rows = await warehouse.rows(
    "select indicator_id, term_indicator_id from stg_formula_terms"
  );
  for (const row of rows) {
    const name = textOf(row, "indicator_id");
    terms.set(name, (terms.get(name) ?? new Set()).add(textOf(row, "term_indicator_id")));
  }
  return terms;
}
