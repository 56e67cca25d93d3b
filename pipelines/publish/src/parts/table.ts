import {type Content, html, type Html} from "../html.ts";

export interface TableColumn {
  readonly head: Content;
  readonly number?: boolean; // right-aligned digits
  readonly sortable?: boolean;
}

export interface TableRow {
  readonly cells: readonly Content[]; // the first is the row's head
  readonly kind?: "benchmark" | "aside";
}

export interface TableParts {
  readonly caption: string; // also names the region that scrolls
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly className?: string;
  readonly isCaptionHidden?: boolean;
}

/** Returns a table with its caption, row heads and column heads, that scrolls on a narrow screen. */
export function writeTable(table: TableParts): Html {
  const {caption, columns, rows, className = "", isCaptionHidden = false} = table;
  const heads = columns.map(writeHead);
  const body = rows.map(
    ({cells, kind}) => html`<tr${kind ? html` class="${kind}"` : ""}>${cells.map((cell, i) =>
      writeDatum(cell, i, columns[i])
    )}</tr>
`
  );
  const named = isCaptionHidden ? html` class="hidden"` : "";
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table${
    className === "" ? "" : html` class="${className}"`
  }><caption${named}>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}

function writeHead({head, number = false, sortable = false}: TableColumn): Html {
  const kind = number ? html` class="number"` : "";
  const sort = sortable ? html` aria-sort="none"` : "";
  const shown = sortable ? html`<button>${head}</button>` : head;
  return html`<th scope="col"${kind}${sort}>${shown}</th>`;
}

function writeDatum(cell: Content, place: number, column: TableColumn | undefined): Html {
  if (place === 0) return html`<th scope="row">${cell}</th>`;
  return column?.number === true ? html`<td class="number">${cell}</td>` : html`<td>${cell}</td>`;
}
