import {element} from "./element.ts";

/** Lets the browser save a figure's file under the page's name and its own. */
export function saveFile(figure: Element, ending: string, content: Blob): void {
  const page = location.pathname.split("/").at(-1)?.replace(/\.html$/, "") ?? "";
  const href = URL.createObjectURL(content);
  element("a", {href, download: `${page}-${figure.id}.${ending}`}).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
