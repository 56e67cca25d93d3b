import {foldTight} from "./fold.ts";
import type {BlockLayout, ColumnLayout, ColumnRole, LayoutReport} from "./layout.ts";
import {findPeriod, readPeriod} from "./periods.ts";
import {SourceError} from "./sourceError.ts";

/** One column as confirmed: what a later file must show, and what a person decided otherwise. */
export interface PinnedColumn {
  readonly column: number; // one-based
  readonly header: string; // without its period: a later file has other years
  readonly role: ColumnRole;
  readonly label?: string; // the rest overrides what the file says
  readonly unit?: string;
  readonly period?: string;
  readonly region?: string;
}

/** One table as confirmed, in the order of the file. */
export interface PinnedBlock {
  readonly sheet: string;
  readonly columns: readonly PinnedColumn[];
  readonly label?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly region?: string;
}

/** What `add` writes beside a source: how its files are read, now and later. */
export interface LayoutPins {
  readonly encoding?: string;
  readonly delimiter?: string | null;
  readonly blocks?: readonly PinnedBlock[];
}

/** Returns the pins of a file as it was understood; a person may add overrides to them. */
export function pinLayouts(
  {encoding, delimiter}: {readonly encoding: string; readonly delimiter: string | null},
  layouts: readonly LayoutReport[]
): LayoutPins {
  return {
    encoding,
    delimiter,
    blocks: layouts.map(({layout}) => ({
      sheet: layout.sheet,
      columns: layout.columns
        .filter(({role}) => role !== "empty")
        .map(({column, header, role}) => ({column, header: dropPeriod(header), role}))
    }))
  };
}

/**
 * Returns a layout with the pinned roles and overrides. Throws SourceError with the first
 * difference when the file's columns are not those that were pinned.
 */
export function applyPins(
  report: LayoutReport,
  pinned: PinnedBlock,
  fileName: string
): LayoutReport {
  const {layout} = report;
  const difference = findDifference(layout, pinned);
  if (difference !== null)
    throw new SourceError(`layout differs from the pinned one: ${difference} (${fileName})`);
  const columns = layout.columns.map((column) => override(column, pinned));
  const {
    label = layout.label,
    unit = layout.unit,
    period = layout.period,
    region = layout.region
  } = pinned;
  return {
    ...report,
    reading: `${report.reading}, as pinned`,
    layout: {...layout, columns, label, unit, period, region}
  };
}

function findDifference(layout: BlockLayout, pinned: PinnedBlock): string | null {
  if (layout.sheet !== pinned.sheet) return `sheet ${layout.sheet}, pinned ${pinned.sheet}`;
  const shown = layout.columns.filter(({role}) => role !== "empty");
  for (const [i, pin] of pinned.columns.entries()) {
    const column = shown[i];
    if (!column) return `column ${pin.column} is missing, pinned ${pin.header || pin.role}`;
    const header = dropPeriod(column.header);
    if (column.column !== pin.column || foldTight(header) !== foldTight(pin.header)) {
      const found = `column ${column.column} is headed ${header || "nothing"}`;
      return `${found}, pinned column ${pin.column} ${pin.header || "nothing"}`;
    }
    if ((column.role === "data") !== (pin.role === "data"))
      return `column ${column.column} holds ${column.role}, pinned ${pin.role}`;
  }
  const more = shown[pinned.columns.length];
  return more ? `column ${more.column} is new: ${more.header}` : null;
}

function override(column: ColumnLayout, {columns}: PinnedBlock): ColumnLayout {
  const pin = columns.find((one) => one.column === column.column);
  if (!pin) return column;
  const {
    role,
    label = column.label,
    unit = column.unit,
    period = column.period,
    region = column.region
  } = pin;
  return {...column, role, label, unit, period, region};
}

function dropPeriod(header: string): string {
  return header
    .split("/")
    .map((part) => (readPeriod(part) !== "" ? "" : (findPeriod(part)?.rest ?? part)))
    .filter((part) => part !== "")
    .join("/");
}
