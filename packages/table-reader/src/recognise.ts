import {type Block, findBlocks, isNote} from "./blocks.ts";
import {kinds, readCell, type DecimalMark} from "./cells.ts";
import {foldTight} from "./fold.ts";
import {Grid, range, type Sheet} from "./grid.ts";
import {type Head, readHead, readPaths, splitPeriod, stripBrackets} from "./header.ts";
import {type Hypothesis, scoreHypotheses} from "./hypotheses.ts";
import type {ColumnLayout, LayoutReport} from "./layout.ts";
import {findFilePeriod, findPeriod, findTitlePeriod} from "./periods.ts";
import {profileColumn, type Profile, sampleBody} from "./profile.ts";
import {findRole, type Sides, splitSides} from "./roles.ts";
import {cleanLabel, isUnit, readTableUnit, splitUnit} from "./units.ts";
import {bareRelative, relativeWords, valueWords} from "./words.ts";

/** A sheet as understood: its tables, or why there is none. */
export interface Recognition {
  readonly reports: readonly LayoutReport[];
  readonly unread: readonly {readonly row: number; readonly why: string}[]; // one-based
}

/** Returns the layout of every table of a sheet, with the evidence. Nothing but the file speaks. */
export function recognise(sheet: Sheet, fileName: string, inheritedPeriod = ""): Recognition {
  const grid = new Grid(sheet);
  const reports: LayoutReport[] = [];
  const unread: {row: number; why: string}[] = [];
  let inherited = inheritedPeriod;
  for (const block of findBlocks(grid)) {
    const report = recogniseBlock(grid, block, fileName, inherited);
    if (typeof report === "string") unread.push({row: block.top + sheet.firstRow, why: report});
    else {
      reports.push(report);
      if (report.layout.period !== "") inherited = report.layout.period;
    }
  }
  return {reports, unread};
}

function recogniseBlock(grid: Grid, block: Block, fileName: string, inherited: string): LayoutReport | string {
  const rows = sampleBody(grid, block);
  const bare = range(block.left, block.right).map((c) => profileColumn(grid, rows, c, []));
  const figures = bare.filter((p) => p.type === "figures" || p.type === "codes").map((p) => p.column);
  const roughHead = readHead(grid, block, figures);
  const rough = profileAll(grid, block, rows, roughHead, figures[0] ?? block.left);
  const sides = splitSides(rough);
  const first = sides.data[0]?.column;
  if (first === undefined) return "no column of figures";
  const head = readHead(grid, block, sides.data.map((p) => p.column));
  const profiles = profileAll(grid, block, rows, head, first);
  return buildReport(grid, block, {head, profiles, sides: splitSides(profiles), fileName, inherited});
}

function profileAll(grid: Grid, block: Block, rows: readonly number[], head: Head, first: number): Profile[] {
  const paths = readPaths(grid, block, head.headers, first);
  return range(block.left, block.right).map((c) => profileColumn(grid, rows, c, paths[c - block.left] ?? []));
}

interface Findings {
  readonly head: Head;
  readonly profiles: readonly Profile[];
  readonly sides: Sides;
  readonly fileName: string;
  readonly inherited: string;
}

function buildReport(grid: Grid, block: Block, found: Findings): LayoutReport | string {
  const {head, profiles, sides} = found;
  const titles = head.titles.flatMap((r) => range(block.left, block.right).map((c) => grid.text(r, c)).filter((t) => t.trim() !== ""));
  const [best, next] = scoreHypotheses({keys: sides.keys, data: sides.data, titles});
  if (!best) return "no hypothesis";
  if (best.region === null && best.label === null && best.period === null && sides.keys.length === 0) {
    return "no column names the rows";
  }
  const table = readTable(titles);
  const columns = profiles.map((profile) => describeColumn(grid, head, profile, sides, best, table));
  const toRow = (row: number) => row + grid.sheet.firstRow;
  const own = titles.filter((title) => !isNote(title)).map(findTitlePeriod).find((period) => period !== "") ?? "";
  return {
    layout: {
      sheet: grid.sheet.name,
      titleRows: head.titles.map(toRow),
      headerRows: head.headers.map(toRow),
      unitRows: head.units.map(toRow),
      bodyTop: toRow(block.bodyTop),
      bodyBottom: isOpen(grid, block) ? null : toRow(block.bottom - 1),
      left: block.left + 1,
      right: block.right,
      ...findWidth(grid, block),
      columns: qualify(columns),
      decimalMark: findDecimalMark(grid, block, sides.data),
      label: table.label,
      unit: table.unit,
      period: own || found.inherited || findFilePeriod(found.fileName),
      region: table.region
    },
    reading: describe(best),
    score: best.score,
    runnerUp: next ? describe(next) : "",
    margin: best.score - (next?.score ?? 0),
    evidence: best.evidence
  };
}

// The last rows of a head may be notes or the beginning of more: the block goes on past them.
function isOpen(grid: Grid, block: Block): boolean {
  return !grid.sheet.complete && range(block.bottom, grid.height).length < 20;
}

interface TableTexts {
  readonly label: string;
  readonly unit: string;
  readonly region: string;
  readonly prefix: boolean; // whether the label goes before those of the columns
}

function readTable(titles: readonly string[]): TableTexts {
  const units = titles.map(readTableUnit).filter((unit) => unit !== null);
  const named = titles.map((title) => /^(?:指标|indicator)\s*[:：]\s*(.+)$/i.exec(title)?.[1]).find((t) => t !== undefined);
  const bracketed = titles.map(splitUnit).findLast((part) => part.unit !== "");
  const [plain = ""] = titles.filter((title) => readTableUnit(title) === null && !isNote(title));
  const label = named !== undefined ? splitUnit(named) : bracketed ?? {label: cleanLabel(plain), unit: ""};
  const region = titles.map((title) => /^(?:地区|区域|region)\s*[:：]\s*(\S+)$/i.exec(title)?.[1]).find((t) => t !== undefined);
  return {
    label: findPeriod(label.label)?.rest ?? label.label,
    unit: units[0] ?? label.unit,
    region: region ?? "",
    prefix: named !== undefined || (bracketed !== undefined && units.length === 0)
  };
}

function describeColumn(
  grid: Grid, head: Head, profile: Profile, sides: Sides, best: Hypothesis, table: TableTexts
): ColumnLayout {
  const role = findRole(profile, sides, best);
  const header = profile.path.join("/");
  const basis = {column: profile.column + 1, role, header};
  if (role !== "data") return {...basis, label: "", unit: "", period: "", region: ""};
  const {labels, period} = splitPeriod(profile.path);
  const parts = labels.map(splitUnit);
  const rowUnit = head.units.map((r) => stripBrackets(grid.text(r, profile.column))).find((unit) => unit !== "");
  const bracketUnit = parts.findLast((part) => part.unit !== "")?.unit ?? "";
  const last = parts.at(-1)?.label ?? "";
  const texts = parts.map((part) => part.label).filter((label) => label !== "" && !valueWords.test(label));
  if (best.header === "regions") {
    return {...basis, label: texts.slice(0, -1).join("/"), unit: bracketUnit, period, region: last};
  }
  const inside = period === "" ? findPeriod(texts.join("/")) : null;
  const label = inside ? inside.rest : texts.join("/");
  const full = table.prefix && best.label === null ? [table.label, label].filter(Boolean).join("/") : label;
  const own = rowUnit ?? bracketUnit;
  return {
    ...basis,
    label: full,
    unit: own !== "" ? own : findTableUnit(label, table.unit),
    period: period !== "" ? period : inside?.period ?? "",
    region: ""
  };
}

// A table of amounts lends its unit to amounts, not to the growth rates beside them.
function findTableUnit(label: string, unit: string): string {
  return relativeWords.test(label) && !/[%‰]/.test(unit) ? "" : unit;
}

// 增长 says nothing alone: it is the growth of the column before it.
function qualify(columns: readonly ColumnLayout[]): ColumnLayout[] {
  let subject = "";
  return columns.map((column) => {
    if (column.role !== "data") return column;
    if (!bareRelative.test(foldTight(column.label))) {
      subject = column.label;
      return column;
    }
    return subject === "" ? column : {...column, label: `${subject}/${column.label}`};
  });
}

// The usual number of fields of a data row, and whether rows without their last blanks are usual.
function findWidth(grid: Grid, block: Block): {width: number; ragged: boolean} {
  const widths = new Map<number, number>();
  const rows = range(block.bodyTop, block.bottom).filter((r) => grid.kind(r, block.left) !== kinds.empty);
  for (const r of rows) {
    const width = grid.sheet.rows[r]?.length ?? 0;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const [usual = [grid.width, 0]] = [...widths].sort((a, b) => b[1] - a[1]);
  const ragged = usual[1] < 0.9 * rows.length;
  return {width: ragged ? Math.max(...widths.keys()) : usual[0], ragged};
}

function findDecimalMark(grid: Grid, block: Block, data: readonly Profile[]): DecimalMark {
  let comma = 0;
  let point = 0;
  for (const r of sampleBody(grid, block)) {
    for (const {column} of data) {
      const text = grid.text(r, column);
      if (readCell(text, ".").kind !== "value" && readCell(text, ",").kind === "value") ++comma;
      else if (/\d\.\d/.test(text) && readCell(text, ",").kind !== "value") ++point;
    }
  }
  return comma > point ? "," : ".";
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

/** Says whether a text is a unit of a unit row or a bracket: used where rows name their units. */
export function isRowUnit(text: string): boolean {
  return isUnit(stripBrackets(text));
}
