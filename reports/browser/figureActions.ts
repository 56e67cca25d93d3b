import {writeCsv} from "./csv.ts";
import {element} from "./element.ts";
import {loadLater} from "./laterScript.ts";
import {pageLanguage} from "./pageLanguage.ts";
import {saveFile} from "./saveFile.ts";

const words = {
  zh: {copied: "已复制链接"},
  en: {copied: "Link copied"}
} as const;

/**
 * Gives every figure what needs a script: its picture, a CSV of its table where the numbers are no
 * file of the site, and a link that copies itself.
 */
export function offerActions(within: ParentNode = document): void {
  for (const figure of within.querySelectorAll<HTMLElement>("figure.figure[id]")) {
    const actions = figure.querySelector(".figure-actions");
    const link = actions?.querySelector<HTMLAnchorElement>(`a[href="#${CSS.escape(figure.id)}"]`);
    if (!actions || !link) continue;
    const table = figure.querySelector("table");
    const hasFile = actions.querySelector("a[download]") !== null;
    if (!hasFile && table !== null) {
      link.before(button("CSV", () => saveFile(figure, "csv", tableBlob(table))), " ");
    }
    link.before(button("PNG", () => askPicture(figure)), " ");
    link.addEventListener("click", () => void copy(link));
  }
}

function button(name: string, act: () => void | Promise<void>): HTMLButtonElement {
  const made = element("button", {type: "button"}, name);
  made.addEventListener("click", () => void act());
  return made;
}

// The link leads to the figure in any case; where the page may, it is copied too.
async function copy(link: HTMLAnchorElement): Promise<void> {
  if (navigator.clipboard === undefined) return;
  await navigator.clipboard.writeText(link.href);
  link.textContent = words[pageLanguage()].copied;
}

async function askPicture(figure: HTMLElement): Promise<void> {
  await loadLater("picture");
  figure.dispatchEvent(new Event("picture", {bubbles: true}));
}

// With the mark by which a spreadsheet sees that it is UTF-8.
function tableBlob(table: HTMLTableElement): Blob {
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => (cell.textContent ?? "").trim())
  );
  return new Blob(["\ufeff", writeCsv(rows)], {type: "text/csv;charset=utf-8"});
}
