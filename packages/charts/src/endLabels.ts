import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {ink} from "./ink.ts";
import type {NiceScale} from "./niceScale.ts";
import {spreadLabels} from "./spreadLabels.ts";

/** A line's name at its end; no label where it has no point. */
export interface EndLabel {
  readonly name: string;
  readonly point: {readonly year: number; readonly value: number} | undefined;
  readonly strong: boolean;
}

/** Where labels stand: the year they stand behind, and the px they share. */
export interface EndPlace {
  readonly from: number;
  readonly range: readonly [number, number];
  readonly side?: "left" | "right"; // right unless told
}

const lineHeight = 15;

/** Returns the names beside the lines' ends, moved apart where they would touch. */
export function endLabels(
  labels: readonly EndLabel[],
  scale: NiceScale,
  {from, range, side = "right"}: EndPlace
): Markish[] {
  const shown = labels.flatMap(({name, point, strong}) =>
    point === undefined ? [] : [{name, strong, wanted: scale.position(point.value)}]
  );
  const places = spreadLabels(
    shown.map(({wanted}) => wanted),
    lineHeight,
    range
  );
  const rows = shown.map((label, i) => ({...label, y: scale.value(places[i] ?? 0)}));
  const direction = side === "right" ? 1 : -1;
  const place = {
    x: () => from,
    y: "y",
    text: "name",
    dx: 8 * direction,
    textAnchor: side === "right" ? "start" : "end"
  } as const;
  return [
    Plot.text(
      rows.filter(({strong}) => strong),
      {...place, fill: ink.mark, fontWeight: 600}
    ),
    Plot.text(
      rows.filter(({strong}) => !strong),
      {...place, fill: ink.text}
    )
  ];
}
