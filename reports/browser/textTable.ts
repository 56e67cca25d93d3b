import {element} from "./element.ts";

/** What a cell may hold; nothing where there is no value. */
export type CellValue = string | number | null | undefined;

/** Returns a table of texts and numbers in a container that scrolls; missing values are "…". */
export function textTable(
  heads: readonly string[],
  rows: readonly (readonly CellValue[])[],
  label = heads.join(" ")
): HTMLElement {
  const head = element("tr", {}, ...heads.map((text) => element("th", {scope: "col"}, text)));
  const body = rows.map((cells) => element("tr", {}, ...cells.map(cellOf)));
  const table = element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
  return element(
    "div",
    {class: "scroll", tabindex: "0", role: "region", "aria-label": label},
    table
  );
}

function cellOf(value: CellValue): HTMLElement {
  const text = value === null || value === undefined ? "…" : String(value).replace(/^-/, "−");
  return element("td", isNumeric(text) ? {class: "number"} : {}, text);
}

function isNumeric(text: string): boolean {
  return /^[−+]?\d[\d\u2009.]*(\s?%)?( \(.*\)| \/ .*)?$/.test(text);
}
