import {element} from "./element.ts";

/** What a cell may hold; nothing where there is no value. */
export type CellValue = string | number | null | undefined;

/**
 * Returns a table of texts and numbers in a container that scrolls; missing
 * values are "…". A column that is mostly numbers is aligned as one.
 */
export function textTable(
  heads: readonly string[],
  rows: readonly (readonly CellValue[])[],
  label = heads.join(" ")
): HTMLElement {
  const aligned = heads.map((_, i) => {
    const numbers = rows.filter((cells) => isNumeric(writeCell(cells[i])));
    return numbers.length * 2 > rows.length ? {class: "number"} : {};
  });
  const head = heads.map((text, i) => element("th", {scope: "col", ...aligned[i]}, text));
  const body = rows.map((cells) =>
    element("tr", {}, ...cells.map((cell, i) => element("td", {...aligned[i]}, writeCell(cell))))
  );
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body)
  );
  const attributes = {class: "scroll", tabindex: "0", role: "region", "aria-label": label};
  return element("div", attributes, table);
}

function writeCell(value: CellValue): string {
  return value === null || value === undefined ? "…" : String(value).replace(/^-/, "−");
}

function isNumeric(text: string): boolean {
  return /^[−+]?\d[\d\u2009.]*(\s?%)?( \(.*\)| \/ .*)?$/.test(text);
}
