import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {axisHeight} from "./axes.ts";
import {fontSize} from "./chart.ts";
import {ink} from "./ink.ts";
import {cutText, widestText} from "./textWidth.ts";
import {wrapText} from "./wrapText.ts";

/** How the rows of a chart are laid out; all in px. */
export interface RowLayout {
  readonly left: number; // room of the names
  readonly right: number; // room of the texts
  readonly rowHeight: number;
  readonly lines: ReadonlyMap<string, readonly string[]>; // each name, wrapped
  readonly texts: ReadonlyMap<string, string>; // each row's text, cut
}

/** A row of which the layout needs the words only; names are unique. */
export interface WordedRow {
  readonly name: string;
  readonly text?: string;
}

const nameShare = 0.36; // of the width, at most
const textShare = 0.3;
const lineHeight = 14;

/** Returns the layout of named rows with a text behind each: names take up to two lines. */
export function layoutRows(rows: readonly WordedRow[], width: number): RowLayout {
  const names = rows.map(({name}) => name);
  const texts = rows.map(({text = ""}) => text);
  const left = Math.min(widestText(names) + 2, width * nameShare);
  const right = Math.min(widestText(texts), width * textShare);
  const lines = new Map(names.map((name) => [name, wrapText(name, left, 2)]));
  const tallest = Math.max(1, ...[...lines.values()].map((of) => of.length));
  return {
    left: left + 10,
    right: right + (right > 0 ? 12 : 6),
    rowHeight: tallest > 1 ? 34 : 24,
    lines,
    texts: new Map(rows.map(({name, text = ""}) => [name, cutText(text, right)]))
  };
}

/** Returns the frame of a chart of rows over a value axis: its height and margins, in px. */
export function rowFrame({left, right, rowHeight, lines}: RowLayout) {
  return {
    height: lines.size * rowHeight + axisHeight + 4,
    marginLeft: left,
    marginRight: right,
    marginTop: 4,
    marginBottom: axisHeight
  };
}

/** Returns names left of the rows, right-aligned; `strong` is the row the chart is about. */
export function rowNames({lines}: RowLayout, strong?: string): Markish[] {
  const names = [...lines.keys()];
  const place = {
    y: (name: string) => name,
    text: (name: string) => lines.get(name)?.join("\n"),
    lineHeight: lineHeight / fontSize,
    frameAnchor: "left",
    textAnchor: "end",
    dx: -8
  } as const;
  return [
    Plot.text(
      names.filter((name) => name !== strong),
      {...place, fill: ink.text}
    ),
    Plot.text(
      names.filter((name) => name === strong),
      {
        ...place,
        fill: ink.mark,
        fontWeight: 600
      }
    )
  ];
}

/** Returns the rows' texts in a column right of the marks. */
export function rowTexts({texts}: RowLayout): Markish {
  return Plot.text([...texts.keys()], {
    y: (name: string) => name,
    text: (name: string) => texts.get(name),
    frameAnchor: "right",
    textAnchor: "start",
    dx: 8,
    fill: ink.text
  });
}
