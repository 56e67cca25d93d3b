import {element} from "./element.ts";

/** What a cell may hold, nothing where there is no value; an element stands as it is. */
export type CellValue = string | number | HTMLElement | null | undefined;

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
    const numbers = rows.filter((cells) => isNumeric(showCell(cells[i])));
    return numbers.length * 2 > rows.length ? {class: "number"} : {};
  });
  const head = heads.map((text, i) => element("th", {scope: "col", ...aligned[i]}, text));
  const body = rows.map((cells) =>
    element("tr", {}, ...cells.map((cell, i) => element("td", {...aligned[i]}, showCell(cell))))
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

function showCell(value: CellValue): HTMLElement | string {
  if (value instanceof HTMLElement) return value;
  return value === null || value === undefined ? "…" : String(value).replace(/^-/, "−");
}

function isNumeric(shown: HTMLElement | string): boolean {
  return typeof shown === "string" && numeric.test(shown);
}

const numeric = /^[−+]?\d[\d\u2009.]*(\s?%)?( \(.*\)| \/ .*)?$/;
