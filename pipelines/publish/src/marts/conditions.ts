import type {Condition, RowFilter} from "./marts.ts";

/** A `where` clause, "" for none, and the values of its parameters. */
export interface Where {
  readonly sql: string;
  readonly values: readonly (string | number | boolean)[];
}

/** Returns the clause that a filter stands for. */
export function whereMet(filter: RowFilter): Where {
  const values: (string | number | boolean)[] = [];
  const bind = (value: string | number | boolean) => `$${values.push(value)}`;
  const conditions = Object.entries(filter).map(([column, condition]) =>
    writeCondition(`"${column.replaceAll('"', '""')}"`, condition, bind)
  );
  return {sql: conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`, values};
}

/** Returns the clause of the rows of some regions: by their id, or by keys that begin with it. */
export function whereOfRegions(
  column: "region_id" | "figure_key",
  regionIds: readonly string[]
): Where {
  if (column === "region_id") {
    const list = regionIds.map((_, i) => `$${i + 1}`).join(", ");
    return {sql: ` where region_id in (${list})`, values: regionIds};
  }
  const begins = regionIds.map((id) => ({prefix: `${id}/`}));
  const values: (string | number | boolean)[] = [];
  const bind = (value: string | number | boolean) => `$${values.push(value)}`;
  const any = begins.map((begin) => `(${writeCondition(column, begin, bind)})`).join(" or ");
  return {sql: ` where ${any}`, values};
}

/** Returns the one region whose rows a filter asks for, and by which column, if it does. */
export function regionOfFilter({
  region_id,
  figure_key
}: RowFilter):
  {readonly column: "region_id" | "figure_key"; readonly regionId: string} | undefined {
  if (typeof region_id === "string") return {column: "region_id", regionId: region_id};
  if (typeof figure_key !== "object" || !("prefix" in figure_key)) return undefined;
  const {prefix} = figure_key;
  return prefix.endsWith("/")
    ? {column: "figure_key", regionId: prefix.slice(0, -1)}
    : undefined;
}

function writeCondition(
  column: string,
  condition: Condition,
  bind: (value: string | number | boolean) => string
): string {
  if (typeof condition !== "object") return `${column} = ${bind(condition)}`;
  if ("from" in condition) {
    return `${column} between ${bind(condition.from)} and ${bind(condition.to)}`;
  }
  const {prefix} = condition;
  return `${column} >= ${bind(prefix)} and ${column} < ${bind(`${prefix}\u{10ffff}`)}`;
}
