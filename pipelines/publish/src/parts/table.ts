import {type Content, html, type Html, toText} from "../html.ts";
import {scrollBox} from "./scrollBox.ts";

export interface TableColumn {
  readonly head: Content;
  readonly number?: boolean; // right-aligned digits
  readonly sortable?: boolean;
  readonly minor?: boolean; // left out on a phone: it stands on the page the row leads to
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
  readonly onPhone?: PhoneLayout;
}

/**
 * What a table becomes on a phone: a card a row, each cell behind its column's head ("stack") or
 * two by two under it ("pairs"), or its texts wrapped until it fits. Other tables scroll sideways.
 */
export type PhoneLayout = "stack" | "pairs" | "fit";

/**
 * Returns a table with its caption, row heads and column heads. Restacked rows say their roles:
 * what is not laid out as a table is not always read out as one.
 */
export function writeTable(table: TableParts): Html {
  const {caption, rows, className = "", isCaptionHidden = false, onPhone} = table;
  const isStacked = onPhone === "stack" || onPhone === "pairs";
  const looks = [className, onPhone ?? "", onPhone === "pairs" ? "stack" : ""];
  const names = looks.filter((name) => name !== "").join(" ");
  const columns = table.columns.map((column) => ({
    ...column,
    label: isStacked ? toText(column.head) : null
  }));
  const body = rows.map(
    ({cells, id, kind, order = []}) =>
      html`<tr${id && html` id="${id}"`}${kind && html` class="${kind}"`}${isStacked && rowRole}>${cells.map(
        (cell, i) => writeDatum(cell, i, columns[i], order[i] ?? null)
      )}</tr>
`
  );
  const named = isCaptionHidden ? html` class="hidden"` : "";
  return scrollBox(
    caption,
    html`<table${names !== "" && html` class="${names}"`}${isStacked && tableRole}><caption${named}>${caption}</caption>
<thead${isStacked && groupRole}><tr${isStacked && rowRole}>${columns.map(writeHead)}</tr></thead>
<tbody${isStacked && groupRole}>
${body}</tbody></table>`
  );
}

const tableRole = html` role="table"`;
const groupRole = html` role="rowgroup"`;
const rowRole = html` role="row"`;

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

interface LabelledColumn extends TableColumn {
  readonly label: string | null; // said again before each cell where rows are restacked
}

function writeHead(column: LabelledColumn): Html {
  const {head, label, sortable = false} = column;
  const role = label !== null && html` role="columnheader"`;
  const kind = classOf(column);
  const sort = sortable ? html` aria-sort="none"` : "";
  const shown = sortable ? html`<button>${head}</button>` : head;
  return html`<th scope="col"${role}${kind}${sort}>${shown}</th>`;
}

function writeDatum(
  cell: Content,
  place: number,
  column: LabelledColumn | undefined,
  order: number | null
): Html {
  const value = order !== null && html` data-value="${String(order)}"`;
  const label = column?.label ?? null;
  if (place === 0) {
    return html`<th scope="row"${label !== null && html` role="rowheader"`}${value}>${cell}</th>`;
  }
  const named = label !== null && html` role="cell" data-head="${label}"`;
  return html`<td${named}${column && classOf(column)}${value}>${cell}</td>`;
}

function classOf({number = false, minor = false}: TableColumn): Html | false {
  const names = [number ? "number" : "", minor ? "minor" : ""].filter((name) => name !== "");
  return names.length > 0 && html` class="${names.join(" ")}"`;
}
