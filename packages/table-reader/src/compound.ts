import type {Sheet} from "./grid.ts";
import type {BlockLayout} from "./layout.ts";

/**
 * Returns how many names the first field of a sheet holds, 1 for a plain one. Eurostat joins its
 * key columns with commas: `freq,unit,geo\TIME_PERIOD` over `A,EUR_HAB,AL`.
 */
export function findParts({rows}: Sheet): number {
  const head = rows[0]?.[0] ?? "";
  const parts = head.split(",").length;
  if (parts < 2 || !head.includes("\\")) return 1;
  return rows
    .slice(1)
    .every((row) => (row[0] ?? "") === "" || (row[0] ?? "").split(",").length === parts)
    ? parts
    : 1;
}

/** Returns a sheet whose first field is cut into its parts. */
export function cutParts(sheet: Sheet): Sheet {
  const rows = sheet.rows.map(([first = "", ...rest]) => [
    ...first.replace(/\\.*$/, "").split(","),
    ...rest
  ]);
  return {...sheet, rows};
}

/** Returns the layout of the file's own columns from that of a sheet with its first field cut. */
export function joinParts(layout: BlockLayout, parts: number): BlockLayout {
  const shift = parts - 1;
  return {
    ...layout,
    left: 1,
    right: layout.right - shift,
    width: layout.width - shift,
    columns: layout.columns.map((column) =>
      column.column <= parts
        ? {...column, column: 1, part: column.column - 1}
        : {...column, column: column.column - shift}
    )
  };
}
