import {findKind, kinds} from "./cells.ts";
import type {ColumnLayout} from "./layout.ts";
import {readPeriod} from "./periods.ts";
import {splitUnit} from "./units.ts";

/** What the key columns of a record say; "" where they say nothing. */
export interface RowKeys {
  readonly region: string;
  readonly code: string;
  readonly parent: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly flag: string;
  readonly dims: string;
}

/** Why a record has no keys to read it by. */
export interface KeyFault {
  readonly fault: "name_is_a_number" | "unkeyed_row";
  readonly message: string;
}

/** Reads the key columns of one record. */
export function readKeys(columns: readonly ColumnLayout[], fields: readonly string[]): RowKeys | KeyFault {
  const keys = {region: "", code: "", label: "", period: "", unit: "", flag: ""};
  const parents: string[] = [];
  const dims: [string, string][] = [];
  for (const {column, role, header} of columns) {
    const text = cleanName(fields[column - 1] ?? "");
    if (role === "region" || role === "label") {
      const kind = findKind(text);
      if (kind === kinds.number) return {fault: "name_is_a_number", message: `a figure where a name belongs: ${text}`};
      if (kind === kinds.period && role === "region") keys.period = readPeriod(text);
      else keys[role] = text;
    } else if (role === "code") keys.code = text.replaceAll("\"", "");
    else if (role === "period") keys.period = readPeriod(text);
    else if (role === "unit" || role === "flag") keys[role] = text;
    else if (role === "parent" && text !== "") parents.push(text);
    else if (role === "dim" && text !== "") dims.push([header || `column ${column}`, text]);
  }
  if (keys.region === "" && keys.label === "" && keys.period === "") {
    return {fault: "unkeyed_row", message: "no name, indicator or period"};
  }
  const split = splitUnit(keys.label);
  return {
    ...keys,
    label: split.label,
    unit: keys.unit || split.unit,
    parent: parents.filter((parent) => parent !== keys.region).join("/"),
    dims: dims.length === 0 ? "" : JSON.stringify(Object.fromEntries(dims))
  };
}

function cleanName(text: string): string {
  return /[\s\u3000]{2,}|^\s|\s$|[\n\t]/.test(text) ? text.replace(/[\n\t ]+/g, " ").trim() : text;
}
