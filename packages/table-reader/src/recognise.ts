import {type Block, findBlocks} from "./blocks.ts";
import {describeColumns} from "./columns.ts";
import {cutParts, findParts, joinParts} from "./compound.ts";
import {Grid, range, type Sheet} from "./grid.ts";
import {type Head, readHead, readPaths, readTitles} from "./header.ts";
import {type Hypothesis, scoreHypotheses} from "./hypotheses.ts";
import type {LayoutReport} from "./layout.ts";
import {findFilePeriod} from "./periods.ts";
import {profileColumn, type Profile, sampleBody} from "./profile.ts";
import {type Sides, splitSides} from "./roles.ts";
import {findDecimalMark, findObstacle, findWidth, isKeyHeaded, isStacked} from "./shape.ts";
import {tellApart} from "./tablesApart.ts";
import {continuation, readTableTexts, type TableTexts} from "./tableTexts.ts";
import {findTitleRegion} from "./titleRegion.ts";

/** A sheet as understood: its tables, or why there is none. */
export interface Recognition {
  readonly reports: readonly LayoutReport[];
  readonly unread: readonly {readonly row: number; readonly why: string}[]; // one-based
}

/**
 * Returns the layout of every table of a sheet, with the evidence. Nothing but the file and its
 * name speaks; `inheritedPeriod` is that of the table before, for its continuation.
 */
export function recognise(sheet: Sheet, fileName: string, inheritedPeriod = ""): Recognition {
  const parts = findParts(sheet);
  const grid = new Grid(parts > 1 ? cutParts(sheet) : sheet);
  if (isStacked(grid))
    return {
      reports: [],
      unread: [{row: sheet.firstRow, why: "whole columns stand in single cells"}]
    };
  const reports: LayoutReport[] = [];
  const unread: {row: number; why: string}[] = [];
  let inherited = inheritedPeriod;
  let titles: readonly string[] = [];
  for (const block of findBlocks(grid)) {
    const found = recogniseBlock(grid, block, {fileName, inherited, titles});
    if (typeof found === "string") unread.push({row: block.top + sheet.firstRow, why: found});
    else {
      reports.push(parts > 1 ? {...found, layout: joinParts(found.layout, parts)} : found);
      if (found.layout.period !== "") inherited = found.layout.period;
      if (block.left === 0)
        titles = readTitles(
          grid,
          block,
          found.layout.titleRows.map((r) => r - sheet.firstRow)
        );
    }
  }
  return {reports: tellApart(reports), unread};
}

interface Surroundings {
  readonly fileName: string;
  readonly inherited: string; // the period of the table before
  readonly titles: readonly string[]; // of the table to the left
}

function recogniseBlock(grid: Grid, block: Block, around: Surroundings): LayoutReport | string {
  const rows = sampleBody(grid, block);
  const bare = range(block.left, block.right).map((c) => profileColumn(grid, rows, c, []));
  const figures = bare
    .filter((p) => p.type === "figures" || p.type === "codes")
    .map((p) => p.column);
  const roughHead = readHead(grid, block, figures);
  const rough = splitSides(profileAll(grid, block, rows, roughHead, figures[0] ?? block.left));
  const first = rough.data[0]?.column;
  if (first === undefined) return "no column of figures";
  const head = readHead(
    grid,
    block,
    rough.data.map((p) => p.column)
  );
  const profiles = profileAll(grid, block, rows, head, first);
  const sides = splitSides(profiles);
  const width = findWidth(grid, block, head);
  return (
    findObstacle(grid, block, head, sides.data, width) ??
    buildReport(grid, block, {head, profiles, sides, width}, around)
  );
}

function profileAll(
  grid: Grid,
  block: Block,
  rows: readonly number[],
  head: Head,
  first: number
): Profile[] {
  const paths = readPaths(grid, block, head.headers, first);
  return range(block.left, block.right).map((c) =>
    profileColumn(grid, rows, c, paths[c - block.left] ?? [])
  );
}

interface Findings {
  readonly head: Head;
  readonly profiles: readonly Profile[];
  readonly sides: Sides;
  readonly width: {readonly width: number; readonly ragged: boolean};
}

function buildReport(
  grid: Grid,
  block: Block,
  found: Findings,
  around: Surroundings
): LayoutReport | string {
  const {head, profiles, sides, width} = found;
  const own = readTitles(grid, block, head.titles);
  const titles = own.length === 0 && block.left > 0 ? around.titles : own;
  const [best, next] = scoreHypotheses({keys: sides.keys, data: sides.data, titles});
  if (!best) return "no column names the rows";
  const shifted = findShift(profiles, sides, best);
  if (shifted !== null) return shifted;
  const decimalMark = findDecimalMark(grid, block, sides.data);
  if (decimalMark === null) return "its points may cut thousands or decimals";
  const table = readAround(titles, around.titles, namesRegions(sides, best));
  const columns = describeColumns(grid, head, profiles, sides, best, table);
  if (!columns.some(({role}) => /^(region|label|period|dim)$/.test(role)))
    return "no column names the rows";
  const toRow = (row: number) => row + grid.sheet.firstRow;
  return {
    layout: {
      sheet: grid.sheet.name,
      titleRows: head.titles.map(toRow),
      headerRows: head.headers.map(toRow),
      unitRows: head.units.map(toRow),
      bodyTop: toRow(head.bodyTop),
      bodyBottom: isOpen(grid, block) ? null : toRow(block.bottom - 1),
      left: block.left + 1,
      right: block.right,
      ...width,
      columns,
      decimalMark,
      periodInLabel: best.period === null && columns.every(({period}) => period === ""),
      label: table.label,
      unit: table.unit,
      period: table.period || around.inherited || findFilePeriod(around.fileName),
      region: table.region,
      dims: columns.some(({header}) => /本月|当月/.test(header))
        ? table.dims.filter(([name]) => name !== "span") // the heads say which months each counts
        : table.dims
    },
    reading: describe(best),
    score: best.score,
    runnerUp: next ? describe(next) : "",
    margin: best.score - (next?.score ?? 0),
    evidence: best.evidence
  };
}

// A region that only the title names is that of the table, and no part of what is counted. A
// continuation that names no unit has that of the table it continues.
function readAround(
  titles: readonly string[],
  before: readonly string[],
  regionsNamed: boolean
): TableTexts {
  const own = readTableTexts(titles);
  const continued = own.unit === "" && titles.some((title) => continuation.test(title));
  const table = continued ? {...own, unit: readTableTexts(before).unit} : own;
  if (table.region !== "" || regionsNamed) return table;
  const region = findTitleRegion(titles);
  return {...table, region, label: table.label.replace(region, "").trim() || table.label};
}

// Whether any column or head may name regions: a region in the title is then not that of the cells.
function namesRegions({keys}: Sides, {region, header}: Hypothesis): boolean {
  return region !== null || header === "regions" || keys.some(({places}) => places > 0.3);
}

// The names have no head, and a key's word heads figures or codes: the header has moved.
function findShift(profiles: readonly Profile[], sides: Sides, best: Hypothesis): string | null {
  const bare = profiles.some(
    ({column, path}) => path.length === 0 && [best.region, best.label, best.period].includes(column)
  );
  const moved = bare ? sides.codes.find(isKeyHeaded) : undefined;
  return moved ? `codes stand under ${moved.head}` : null;
}

// The last rows of a head may be notes or the beginning of more: the block goes on past them.
function isOpen(grid: Grid, block: Block): boolean {
  return !grid.sheet.complete && grid.height - block.bottom < 20;
}

function describe(hypothesis: Hypothesis): string {
  const parts = [
    hypothesis.region === null ? "" : `regions in column ${hypothesis.region + 1}`,
    hypothesis.label === null ? "" : `indicators in column ${hypothesis.label + 1}`,
    hypothesis.period === null ? "" : `periods in column ${hypothesis.period + 1}`,
    `${hypothesis.header} in the header`
  ];
  return parts.filter((part) => part !== "").join(", ");
}
