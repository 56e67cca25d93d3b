import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {ink} from "./ink.ts";
import type {NiceScale} from "./niceScale.ts";
import {textWidth} from "./textWidth.ts";

/** What the regions of a strip are compared with. */
export interface StripBenchmark {
  readonly name: string; // with its value: "全省 58.1"
  readonly value: number;
  readonly tip: string;
}

/** Returns the benchmark's rule with its name above the frame, kept inside the drawing. */
export function benchmarkRule(
  benchmark: StripBenchmark | undefined,
  scale: NiceScale,
  width: number
): Markish[] {
  if (benchmark === undefined) return [];
  const half = textWidth(benchmark.name) / 2 + 2;
  const centre = Math.max(half, Math.min(width - half, scale.position(benchmark.value)));
  return [
    Plot.ruleX([benchmark], {x: "value", stroke: ink.text, strokeWidth: 1.5, title: "tip"}),
    Plot.text([benchmark], {
      x: () => scale.value(centre),
      frameAnchor: "top",
      dy: -9,
      text: "name",
      fill: ink.text
    })
  ];
}
