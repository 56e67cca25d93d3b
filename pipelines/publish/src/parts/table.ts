import {type Content, html, type Html} from "../html.ts";
import {scrollBox} from "./scrollBox.ts";

export interface TableColumn {
  readonly head: Content;
  readonly number?: boolean; // right-aligned digits
  readonly sortable?: boolean;
}

export interface TableRow {
  readonly cells: readonly Content[]; // the first is the row's head
  readonly id?: string; // of the row, to link to
  readonly kind?: "benchmark" | "aside";
  readonly order?: readonly (number | null)[]; // by cell, what to sort by where it is no number
}

export interface TableParts {
  readonly caption: string; // also names the region that scrolls
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly className?: string;
  readonly isCaptionHidden?: boolean;
}

/**
 * Returns a table with its caption, row heads and column heads, that scrolls on a narrow screen.
 */
export function writeTable(table: TableParts): Html {
  const {caption, columns, rows, className = "", isCaptionHidden = false} = table;
  const heads = columns.map(writeHead);
  const body = rows.map(
    ({
      cells,
      id,
      kind,
      order = []
    }) => html`<tr${id && html` id="${id}"`}${kind && html` class="${kind}"`}>${cells.map(
      (cell, i) => writeDatum(cell, i, columns[i], order[i] ?? null)
    )}</tr>
`
  );
  const named = isCaptionHidden ? html` class="hidden"` : "";
  return scrollBox(
    caption,
    html`<table${className !== "" && html` class="${className}"`}><caption${named}>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody></table>`
  );
}

/** Returns a table without the columns in which no row says anything. */
export function dropEmptyColumns(table: TableParts): TableParts {
  const isKept = (place: number) => table.rows.some(({cells}) => render(cells[place]) !== "");
  const keep = <Item>(items: readonly Item[]) => items.filter((_, place) => isKept(place));
  return {
    ...table,
    columns: keep(table.columns),
    rows: table.rows.map((row) => ({
      ...row,
      cells: keep(row.cells),
      ...(row.order && {order: keep(row.order)})
    }))
  };
}

function render(content: Content): string {
  return html`${content}`.text;
}

function writeHead({head, number = false, sortable = false}: TableColumn): Html {
  const kind = number ? html` class="number"` : "";
  const sort = sortable ? html` aria-sort="none"` : "";
  const shown = sortable ? html`<button>${head}</button>` : head;
  return html`<th scope="col"${kind}${sort}>${shown}</th>`;
}

function writeDatum(
  cell: Content,
  place: number,
  column: TableColumn | undefined,
  order: number | null
): Html {
  const value = order !== null && html` data-value="${String(order)}"`;
  if (place === 0) return html`<th scope="row"${value}>${cell}</th>`;
  return column?.number === true
    ? html`<td class="number"${value}>${cell}</td>`
    : html`<td${value}>${cell}</td>`;
}
