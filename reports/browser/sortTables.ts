/** Lets a header's button (`th[aria-sort] > button`) order the rows of its table by that column. */
export function sortOnClick(): void {
  document.addEventListener("click", ({target}) => {
    const button = target instanceof Element ? target.closest("th[aria-sort] > button") : null;
    const header = button?.closest("th");
    if (header instanceof HTMLTableCellElement) sortBy(header);
  });
}

function sortBy(header: HTMLTableCellElement): void {
  const table = header.closest("table");
  const ascending = header.ariaSort !== "ascending";
  for (const other of table?.querySelectorAll("th[aria-sort]") ?? []) other.ariaSort = "none";
  header.ariaSort = ascending ? "ascending" : "descending";
  for (const body of table?.tBodies ?? []) {
    const rows = [...body.rows].map((row) => ({row, key: cellKey(row.cells[header.cellIndex])}));
    rows.sort((a, b) => compareKeys(a.key, b.key, ascending ? 1 : -1));
    body.append(...rows.map(({row}) => row));
  }
}

type Key = number | string | null;

// A cell that has no number in a column of numbers is missing: last, whichever way the rows run.
function cellKey(cell: HTMLTableCellElement | undefined): Key {
  const given = cell?.dataset["value"];
  const text = given ?? cell?.textContent?.trim() ?? "";
  if (text === "") return null;
  const number = Number(text.replace("−", "-").replace(/[\s,\u2009]/g, ""));
  return Number.isNaN(number) ? text : number;
}

/** Returns the order of two cells: numbers by size, texts by the language, texts after numbers. */
export function compareKeys(a: Key, b: Key, direction: 1 | -1): number {
  if (typeof a === "number" && typeof b === "number") return direction * (a - b);
  if (typeof a === "string" && typeof b === "string") {
    return direction * a.localeCompare(b, document.documentElement.lang);
  }
  const rank = (key: Key): number => (key === null ? 2 : typeof key === "string" ? 1 : 0);
  return rank(a) - rank(b);
}
