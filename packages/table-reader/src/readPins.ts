import {columnRoles, type ColumnRole} from "./layout.ts";
import type {LayoutPins, PinnedBlock, PinnedColumn} from "./pins.ts";
import {SourceError} from "./sourceError.ts";

/**
 * Returns the pins that a parsed source.yaml holds under `layout`. Throws SourceError naming the
 * field that is missing or malformed; `place` is for the message.
 */
export function readPins(value: unknown, place: string): LayoutPins {
  const pins = recordOf(value, "layout", place);
  const {encoding, delimiter, blocks} = pins;
  if (encoding !== undefined && typeof encoding !== "string") throw malformed("encoding", place);
  if (delimiter !== undefined && delimiter !== null && typeof delimiter !== "string") {
    throw malformed("delimiter", place);
  }
  if (blocks !== undefined && !Array.isArray(blocks)) throw malformed("blocks", place);
  return {
    ...(encoding === undefined ? {} : {encoding}),
    ...(delimiter === undefined ? {} : {delimiter}),
    ...(blocks === undefined ? {} : {blocks: blocks.map((block) => readBlock(block, place))})
  };
}

function readBlock(value: unknown, place: string): PinnedBlock {
  const block = recordOf(value, "blocks", place);
  if (!Array.isArray(block["columns"])) throw malformed("blocks.columns", place);
  return {
    sheet: textOf(block, "sheet", place) ?? "",
    columns: block["columns"].map((column: unknown) => readColumn(column, place)),
    ...overrides(block, place)
  };
}

function readColumn(value: unknown, place: string): PinnedColumn {
  const column = recordOf(value, "columns", place);
  const role = columnRoles.find((one): one is ColumnRole => one === column["role"]);
  if (role === undefined) throw malformed(`columns.role ${String(column["role"])}`, place);
  if (typeof column["column"] !== "number") throw malformed("columns.column", place);
  return {
    column: column["column"],
    header: textOf(column, "header", place) ?? "",
    role,
    ...overrides(column, place)
  };
}

function overrides(record: Readonly<Record<string, unknown>>, place: string) {
  const texts: {label?: string; unit?: string; period?: string; region?: string} = {};
  for (const name of ["label", "unit", "period", "region"] as const) {
    const text = textOf(record, name, place);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

function textOf(
  record: Readonly<Record<string, unknown>>,
  name: string,
  place: string
): string | undefined {
  const text = record[name];
  if (text === undefined || typeof text === "string") return text;
  throw malformed(name, place);
}

function recordOf(value: unknown, name: string, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw malformed(name, place);
  return Object.fromEntries(Object.entries(value));
}

function malformed(name: string, place: string): SourceError {
  return new SourceError(`invalid layout: ${name} (${place})`);
}
