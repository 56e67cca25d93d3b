import type {BlockLayout} from "./layout.ts";
import type {TableReading} from "./readTable.ts";
import {type CellRole, cellRoles} from "./sourceCells.ts";

const pictureRows = 14;
const pictureColumns = 9;
const cellWidth = 13;

const marks: Readonly<Record<CellRole, string>> = {
  title: "t",
  unit: "u",
  header: "h",
  region: "r",
  period: "p",
  data: " ",
  note: "n",
  code: "c",
  "blank-data": "-",
  refused: "!",
  other: "."
};

const legend =
  "  marks      t title, h header or item, u unit, r region, p period, c code, - missing, n note, " +
  "! refused, . other, figures bare";

/**
 * Returns the first rows of a table as lines for a terminal, every cell behind the mark of what it
 * is: titles, heads, names, figures, refused. The columns are numbered above.
 */
export function printPicture({cells, texts}: TableReading, layout: BlockLayout): string[] {
  const top = Math.min(layout.bodyTop, ...layout.titleRows, ...layout.headerRows);
  const grid = new Map<number, string[]>();
  for (let i = 0; i < cells.size; ++i) {
    const row = cells.row[i] ?? 0;
    const column = (cells.column[i] ?? 0) - layout.left;
    if (texts[cells.sheet[i] ?? 0] !== layout.sheet || row < top || row >= top + pictureRows)
      continue;
    if (column < 0 || column >= pictureColumns || column > layout.right - layout.left) continue;
    const line = grid.get(row) ?? [];
    line[column] =
      `${marks[cellRoles[cells.role[i] ?? 0] ?? "other"]}${(cells.text[i] ?? "").replace(/\s+/g, " ").trim()}`;
    grid.set(row, line);
  }
  if (grid.size === 0) return [];
  const shown = Math.min(pictureColumns, layout.right - layout.left + 1);
  const more = layout.right - layout.left + 1 - shown;
  const numbers = Array.from({length: shown}, (_, i) => ` ${layout.left + i}`);
  return [
    legend,
    printLine("row", [...numbers, ...(more > 0 ? [` and ${more} more`] : [])]),
    ...[...grid]
      .sort((a, b) => a[0] - b[0])
      .map(([row, line]) =>
        printLine(
          String(row),
          Array.from(line, (text) => text ?? "")
        )
      )
  ];
}

function printLine(name: string, texts: readonly string[]): string {
  return `  ${name.padStart(5)} |${texts.map(fit).join("|")}`.trimEnd();
}

// Cuts or pads to a width in which a Chinese character takes two places.
function fit(text: string): string {
  let width = 0;
  let kept = "";
  for (const char of text) {
    const wide =
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(char)
        ? 2
        : 1;
    if (width + wide > cellWidth) break;
    width += wide;
    kept += isControl(char) ? "?" : char;
  }
  return kept + " ".repeat(cellWidth - width);
}

function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160);
}
