import {element} from "./element.ts";

/** Returns the link that saves a text of CSV under a file's name. */
export function saveCsv(csv: string, file: string, label: string): HTMLElement {
  const content = new Blob([csv], {type: "text/csv;charset=utf-8"});
  return element("a", {href: URL.createObjectURL(content), download: file}, label);
}
