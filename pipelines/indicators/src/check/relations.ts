import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {indicatorId, optional, optionalText, text} from "@xianzhi/catalog/fields";
import {readTerms} from "@xianzhi/catalog/formulaTerms";
import {readSeed, seed} from "@xianzhi/catalog/seed";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {writeRows} from "@xianzhi/warehouse/appendColumns";
import {z} from "zod";

const number = z.string().regex(/^-?\d+(\.\d+)?$/).transform(Number);
const terms = text.refine((side) => readTerms(side) !== undefined);

const relations = seed("relations.csv", {
  kind: z.enum(["equal", "part", "range", "price"]), // price: an index, previous year = 100
  indicator_id: indicatorId,
  numerator: optional(terms), // equal: constant + factor × numerator ÷ denominator
  denominator: optional(terms),
  factor: optional(number), // part: the indicator is at most factor × numerator
  constant: optional(number),
  low: optional(number), // range, in the indicator's unit
  high: optional(number),
  basis: optionalText
});

/** What must hold between indicators beyond the formulas that derive them. */
export type Relation = ReturnType<typeof readRelations>[number];

/** Returns the relations of a CSV text, with what a blank factor or constant means filled in. */
export function readRelations(content: string) {
  return readSeed(content, relations).map((row) => ({
    ...row,
    factor: row.factor ?? 1,
    constant: row.constant ?? 0
  }));
}

/** Loads the relations of a catalogue folder; one without the file has none but its formulas. */
export async function loadRelations(catalog: string): Promise<readonly Relation[]> {
  const content = await readFile(join(catalog, "relations.csv"), "utf8").catch(() => undefined);
  return content === undefined ? [] : readRelations(content);
}

/** Writes the relations for queries: one row each, and one per term of each side. */
export async function writeRelations(
  warehouse: Warehouse,
  rows: readonly Relation[]
): Promise<void> {
  await writeRows(
    warehouse,
    "check_relations",
    {
      relation_no: "integer",
      kind: "varchar",
      indicator_id: "varchar",
      factor: "double",
      constant: "double",
      low: "double",
      high: "double"
    },
    rows.map((row, index): Row => ({
      relation_no: index,
      kind: row.kind,
      indicator_id: row.indicator_id,
      factor: row.factor,
      constant: row.constant,
      low: row.low,
      high: row.high
    }))
  );
  const sides = rows.flatMap((row, index) =>
    (["numerator", "denominator"] as const).flatMap((part) =>
      (readTerms(row[part] ?? "") ?? []).map((term): Row => ({
        relation_no: index,
        part,
        term_indicator_id: term.indicator,
        sign: term.sign,
        averaged: term.average
      }))
    )
  );
  await writeRows(
    warehouse,
    "check_relation_terms",
    {
      relation_no: "integer",
      part: "varchar",
      term_indicator_id: "varchar",
      sign: "integer",
      averaged: "boolean"
    },
    sides
  );
}
