import {ModelError} from "./modelError.ts";
import type {Warehouse} from "./openWarehouse.ts";

/**
 * Returns the names of the relations that each select reads, by the select's name, as DuckDB's own
 * parser sees them; names that its CTEs define are left out. Throws `ModelError` unless each text is
 * exactly one select.
 */
export async function readRelations(
  warehouse: Warehouse,
  selects: readonly {readonly name: string; readonly sql: string}[]
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = JSON.stringify(selects.map(({sql}) => sql));
  const rows = await warehouse.rows(
    "select json_serialize_sql(sql) as tree " +
      "from (select unnest(from_json($1::varchar, '[\"varchar\"]')) as sql)",
    [texts]
  );
  return new Map(
    selects.map(({name}, index) => [name, readTree(name, String(rows[index]?.["tree"] ?? "null"))])
  );
}

function readTree(name: string, text: string): readonly string[] {
  const tree: unknown = JSON.parse(text);
  if (!isRecord(tree) || tree["error"] === true) {
    const message = isRecord(tree) ? String(tree["error_message"]) : "no syntax tree";
    throw new ModelError(name, message);
  }
  const statements = tree["statements"];
  if (!Array.isArray(statements) || statements.length !== 1) {
    throw new ModelError(name, "a model is one select");
  }
  const found = new Set<string>();
  collect(statements[0], new Set(), found);
  return [...found].toSorted();
}

// A CTE may bear the name of the table it reads (an import CTE), so each is walked with the
// names that stand before it; only afterwards is its own name known.
function collect(node: unknown, known: ReadonlySet<string>, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, known, found);
    return;
  }
  if (!isRecord(node)) return;
  const inner = new Set(known);
  for (const {key, value} of ctesOf(node)) {
    const recursive = isRecord(value) && JSON.stringify(value).includes("RECURSIVE_CTE_NODE");
    if (recursive) inner.add(key);
    collect(value, inner, found);
    inner.add(key);
  }
  const table = node["type"] === "BASE_TABLE" ? node["table_name"] : undefined;
  if (typeof table === "string" && !inner.has(table)) found.add(table);
  for (const [key, value] of Object.entries(node)) {
    if (key !== "cte_map") collect(value, inner, found);
  }
}

function ctesOf(node: Readonly<Record<string, unknown>>): {key: string; value: unknown}[] {
  const map = node["cte_map"];
  const entries = isRecord(map) ? map["map"] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) =>
    isRecord(entry) ? [{key: String(entry["key"]), value: entry["value"]}] : []
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
