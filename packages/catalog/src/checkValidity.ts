import {CatalogError} from "./catalogError.ts";
import type {Catalog} from "./loadCatalog.ts";

interface Spell {
  readonly valid_from: string | null; // inclusive; null is open
  readonly valid_to: string | null; // exclusive; null is open
}

/**
 * Checks dated rows: a spell ends after it starts, and no two spells that answer
 * the same question at once overlap. Throws CatalogError at the first that do.
 */
export function checkValidity(catalog: Catalog): void {
  const {regionKinds, regionCodes, regionNames, regionParents, regionAttributes} = catalog;
  apart(regionKinds, "region_kinds.csv", (row) => row.region_id);
  apart(regionCodes, "region_codes.csv", (row) => `${row.region_id} ${row.scheme}`);
  apart(regionCodes, "region_codes.csv", (row) => `${row.scheme} ${row.code}`);
  apart(regionParents, "region_parents.csv", (row) => `${row.region_id} ${row.hierarchy}`);
  apart(regionAttributes, "region_attributes.csv", (row) => `${row.region_id} ${row.attribute}`);
  apart(catalog.regionGroups, "region_groups.csv", (row) => `${row.group_id} ${row.region_id}`);
  apart(regionNames, "region_names.csv", ({region_id, language, form, name}) =>
    `${region_id} ${language} ${form}${form === "alias" ? ` ${name}` : ""}`
  );
}

function apart<Row extends Spell>(
  rows: readonly Row[],
  file: string,
  key: (row: Row) => string
): void {
  const seen = new Map<string, [number, Row][]>();
  for (const [i, row] of rows.entries()) {
    const place = {file, row: i + 2, column: "valid_from"};
    if (row.valid_from !== null && row.valid_to !== null && row.valid_from >= row.valid_to) {
      throw new CatalogError(`invalid period: ${row.valid_from} to ${row.valid_to}`, place);
    }
    const spells = seen.get(key(row)) ?? [];
    const other = spells.find(([, spell]) => overlaps(spell, row));
    if (other) {
      throw new CatalogError(`duplicate period, overlaps row ${other[0]}: ${key(row)}`, place);
    }
    seen.set(key(row), [...spells, [i + 2, row]]);
  }
}

function overlaps(a: Spell, b: Spell): boolean {
  const startsBefore = (x: Spell, y: Spell) =>
    x.valid_from === null || y.valid_to === null || x.valid_from < y.valid_to;
  return startsBefore(a, b) && startsBefore(b, a);
}
