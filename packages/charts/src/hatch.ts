import type {Markish} from "@observablehq/plot";
import {ink} from "./ink.ts";

/** A fill of slanted lines, for what has no value: unlike any shade, in grey and in print too. */
export interface Hatch {
  readonly mark: Markish; // draws nothing; the fill needs it in the drawing
  readonly fill: string;
}

const space = "http://www.w3.org/2000/svg";
const step = 7; // px between lines

/** Returns the hatch of one drawing; drawings on one page need names of their own. */
export function hatchOf(drawing: string): Hatch {
  const id = `hatch-${hashText(drawing)}`;
  return {
    fill: `url(#${id})`,
    mark: (_index, _scales, _values, _dimensions, {document}) => {
      const pattern = document.createElementNS(space, "pattern");
      setAll(pattern, {id, width: step, height: step, patternUnits: "userSpaceOnUse"});
      const page = document.createElementNS(space, "rect");
      setAll(page, {width: step, height: step, fill: ink.page, stroke: "none"});
      const lines = document.createElementNS(space, "path");
      // The corners' ends meet those of the next tile.
      setAll(lines, {d: `M-1,1l2,-2M0,${step}l${step},-${step}M${step - 1},${step + 1}l2,-2`});
      setAll(lines, {stroke: ink.context, "stroke-width": 1});
      pattern.append(page, lines);
      return pattern;
    }
  };
}

function setAll(
  element: SVGElement,
  attributes: Readonly<Record<string, string | number>>
): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
}

function hashText(text: string): string {
  let hash = 0;
  for (const character of text) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return (hash >>> 0).toString(36);
}
