import {access, readdir} from "node:fs/promises";
import {join} from "node:path";
import {readTerms} from "@xianzhi/catalog/formulaTerms";
import type {Catalog} from "@xianzhi/catalog/loadCatalog";
import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import type {Workspace} from "@xianzhi/catalog/workspace";
import type {WorkspaceSettings} from "@xianzhi/catalog/workspaceSettings";
import {quoteName, quoteText, writeRows} from "@xianzhi/warehouse/appendColumns";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";

/**
 * Writes one raw table per file of the catalogue, as text: its words were checked when it was
 * loaded, and staging models cast them. `line` keeps the order of the file.
 */
export async function writeCatalogTables(warehouse: Warehouse, workspace: Workspace): Promise<void> {
  const files = (await readdir(workspace.catalog)).filter((file) => file.endsWith(".csv"));
  for (const file of files.toSorted()) {
    const table = quoteName(`raw_${file.replace(/\.csv$/, "").replaceAll("-", "_")}`);
    await warehouse.run(
      `create or replace table ${table} as select *, row_number() over () as line from read_csv(` +
        `${quoteText(join(workspace.catalog, file))}, all_varchar = true, header = true, ` +
        "delim = ',', quote = '\"', nullstr = '')"
    );
  }
}

/** Writes the inputs of every formula, one row each, from the sums the catalogue spells out. */
export async function writeFormulaTerms(warehouse: Warehouse, catalog: Catalog): Promise<void> {
  const rows = catalog.formulas.flatMap((formula) =>
    (["numerator", "denominator"] as const).flatMap((part) =>
      (readTerms(formula[part] ?? "") ?? []).map((term): Row => ({
        indicator_id: formula.indicator_id,
        priority: formula.priority,
        part,
        term_indicator_id: term.indicator,
        sign: term.sign,
        averaged: term.average
      }))
    )
  );
  await writeRows(
    warehouse,
    "raw_formula_terms",
    {
      indicator_id: "varchar",
      priority: "integer",
      part: "varchar",
      term_indicator_id: "varchar",
      sign: "integer",
      averaged: "boolean"
    },
    rows
  );
}

/** Writes what the workspace and the plan's switches say, for the models that depend on them. */
export async function writeSettings(
  warehouse: Warehouse,
  settings: WorkspaceSettings,
  headline: PlanHeadline | null
): Promise<void> {
  await writeRows(
    warehouse,
    "raw_workspace",
    {
      name_zh: "varchar",
      name_en: "varchar",
      benchmark_kind: "varchar",
      assessed_group: "varchar",
      profile_region: "varchar"
    },
    [
      {
        name_zh: settings.name_zh,
        name_en: settings.name_en,
        benchmark_kind: settings.benchmark_kind,
        assessed_group: settings.assessed_group,
        profile_region: settings.profile_region
      }
    ]
  );
  const years = headline?.base_years.map(({year}): Row => ({base_year: year})) ?? [];
  await writeRows(warehouse, "raw_base_years", {base_year: "integer"}, years);
}

const correctionFiles = {
  raw_corrections: {
    file: "corrections.csv",
    columns:
      "source_id, file, row, column, printed, corrected, unit, reason, evidence, accepted_by, date"
  },
  raw_period_corrections: {
    file: "period_corrections.csv",
    columns:
      "source_id, file, printed_period, corrected_period, reason, evidence, accepted_by, date"
  }
} as const;

/** Writes the corrections beside the sources, of cells and of periods; a workspace may have none. */
export async function writeCorrections(warehouse: Warehouse, workspace: Workspace): Promise<void> {
  for (const [table, {file, columns}] of Object.entries(correctionFiles)) {
    const names = columns.split(", ");
    const path = join(workspace.root, file);
    const types = names.map((name) => `'${name}': 'varchar'`).join(", ");
    const read =
      `read_csv(${quoteText(path)}, header = true, delim = ',', quote = '"', ` +
      `nullstr = '', columns = {${types}})`;
    const empty = names.map((name) => `cast(null as varchar) as ${quoteName(name)}`).join(", ");
    const present = await access(path).then(
      () => true,
      () => false
    );
    await warehouse.run(
      `create or replace table ${table} as ` +
        (present ? `select * from ${read}` : `select ${empty} limit 0`)
    );
  }
}
