import {CatalogError} from "./catalogError.ts";
import {readTerms} from "./formulaTerms.ts";
import type {Catalog} from "./loadCatalog.ts";

/**
 * Checks that every word one file borrows from another is defined there, and that
 * identifiers are defined once. Throws CatalogError at the first that is not.
 */
export function checkReferences(catalog: Catalog): void {
  checkUniqueness(catalog);
  checkRegionReferences(catalog);
  checkIndicatorReferences(catalog);
  checkFormulaTerms(catalog);
  const units = new Set(catalog.units.map((row) => row.unit));
  refer(catalog.unitNames, "unit_names.csv", "unit", units);
  refer(catalog.indicators, "indicators.csv", "unit", units);
}

function checkUniqueness(catalog: Catalog): void {
  unique(catalog.regions, "regions.csv", ["region_id"]);
  unique(catalog.groups, "groups.csv", ["group_id"]);
  unique(catalog.indicators, "indicators.csv", ["indicator_id"]);
  unique(catalog.indicatorNames, "indicator_names.csv", ["name"]);
  unique(catalog.ignoredNames, "ignored_names.csv", ["name"]);
  unique(catalog.formulas, "formulas.csv", ["indicator_id", "priority"]);
  unique(catalog.growthNames, "growth_names.csv", ["indicator_id", "basis"]);
  unique(catalog.seriesBreaks, "series_breaks.csv", ["indicator_id", "region_id", "year", "kind"]);
  unique(catalog.kinds, "kinds.csv", ["kind"]);
  unique(catalog.units, "units.csv", ["unit"]);
  unique(catalog.unitNames, "unit_names.csv", ["name"]);
  unique(catalog.vintages, "vintages.csv", ["vintage_id"]);
  unique(catalog.sourceKinds, "source_kinds.csv", ["kind"]);
  unique(catalog.statuses, "statuses.csv", ["code"]);
  unique(catalog.reasons, "reasons.csv", ["code"]);
  unique(catalog.flags, "flags.csv", ["code"]);
  unique(catalog.verdicts, "verdicts.csv", ["code"]);
  const ignored = new Set(catalog.ignoredNames.map((row) => row.name));
  for (const [i, {name}] of catalog.indicatorNames.entries()) {
    if (!ignored.has(name)) continue;
    const place = {file: "indicator_names.csv", row: i + 2, column: "name"};
    throw new CatalogError(`incompatible name, also in ignored_names.csv: ${name}`, place);
  }
}

function checkRegionReferences(catalog: Catalog): void {
  const regions = new Set<string>(catalog.regions.map((row) => row.region_id));
  const kinds = new Set<string>(catalog.kinds.map((row) => row.kind));
  refer(catalog.regions, "regions.csv", "kind", kinds);
  refer(catalog.regionKinds, "region_kinds.csv", "kind", kinds);
  refer(catalog.regionKinds, "region_kinds.csv", "region_id", regions);
  refer(catalog.regionNames, "region_names.csv", "region_id", regions);
  refer(catalog.regionCodes, "region_codes.csv", "region_id", regions);
  refer(catalog.regionParents, "region_parents.csv", "region_id", regions);
  refer(catalog.regionParents, "region_parents.csv", "parent_id", regions);
  refer(catalog.regionAttributes, "region_attributes.csv", "region_id", regions);
  refer(catalog.regionGroups, "region_groups.csv", "region_id", regions);
  refer(catalog.seriesBreaks, "series_breaks.csv", "region_id", regions);
  const groups = new Set<string>(catalog.groups.map((row) => row.group_id));
  refer(catalog.regionGroups, "region_groups.csv", "group_id", groups);
}

function checkIndicatorReferences(catalog: Catalog): void {
  const indicators = new Set<string>(catalog.indicators.map((row) => row.indicator_id));
  refer(catalog.indicatorNames, "indicator_names.csv", "indicator_id", indicators);
  refer(catalog.formulas, "formulas.csv", "indicator_id", indicators);
  refer(catalog.growthNames, "growth_names.csv", "indicator_id", indicators);
  refer(catalog.growthNames, "growth_names.csv", "growth_indicator_id", indicators);
  refer(catalog.seriesBreaks, "series_breaks.csv", "indicator_id", indicators);
  const vintages = new Set(catalog.vintages.map((row) => row.vintage_id));
  refer(catalog.indicatorNames, "indicator_names.csv", "vintage_id", vintages);
  const statuses = new Set(catalog.statuses.map((row) => row.code));
  refer(catalog.indicatorNames, "indicator_names.csv", "status", statuses);
}

function checkFormulaTerms(catalog: Catalog): void {
  const indicators = new Set<string>(catalog.indicators.map((row) => row.indicator_id));
  for (const [i, formula] of catalog.formulas.entries()) {
    for (const column of ["numerator", "denominator"] as const) {
      const place = {file: "formulas.csv", row: i + 2, column};
      const terms = readTerms(formula[column] ?? "");
      if (terms === undefined) {
        throw new CatalogError(`invalid ${column}: ${formula[column]}`, place);
      }
      for (const {indicator} of terms) {
        if (!indicators.has(indicator)) {
          throw new CatalogError(`unknown indicator: ${indicator}`, place);
        }
      }
    }
  }
}

function refer<Column extends string>(
  rows: readonly {readonly [Key in Column]: string | null}[],
  file: string,
  column: Column,
  known: ReadonlySet<string>
): void {
  for (const [i, row] of rows.entries()) {
    const cell = row[column];
    if (cell === null || known.has(cell)) continue;
    const what = column.replace(/_id$/, "");
    throw new CatalogError(`unknown ${what}: ${cell}`, {file, row: i + 2, column});
  }
}

function unique<Row>(
  rows: readonly Row[],
  file: string,
  columns: readonly (keyof Row & string)[]
): void {
  const seen = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    const key = columns.map((column) => row[column] ?? "").join(", ");
    const before = seen.get(key);
    if (before !== undefined) {
      const problem = `duplicate ${columns.join(", ")}, first in row ${before}: ${key}`;
      throw new CatalogError(problem, {file, row: i + 2});
    }
    seen.set(key, i + 2);
  }
}
