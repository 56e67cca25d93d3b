import {Window} from "happy-dom";
import {toDocument} from "../src/toDocument.ts";

/** What charts are drawn with in tests: one server-side document, no description. */
export const drawing = {document: toDocument(new Window().document), description: ""} as const;

/** Returns every text of a drawing, in the order drawn. */
export function textsOf(svg: SVGSVGElement): string[] {
  return [...svg.querySelectorAll("text")].map((text) => text.textContent ?? "");
}

/** Returns the titles (what hover says) of a drawing's marks, in the order drawn. */
export function tipsOf(svg: SVGSVGElement): string[] {
  return [...svg.querySelectorAll("title")].map((title) => title.textContent ?? "");
}
