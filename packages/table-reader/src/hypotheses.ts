import {isAside} from "./asideColumns.ts";
import type {Profile} from "./profile.ts";
import {weighHeader} from "./weighHeads.ts";
import {weighLabel} from "./weighLabels.ts";
import {weighNoRegion, weighRegion} from "./weighRegions.ts";
import type {Weighed} from "./weighed.ts";

/** What the texts above the data columns are. */
export type HeaderMeaning = "labels" | "periods" | "regions";

/** One reading of a block: which column names the regions, which the indicators, what heads are. */
export interface Hypothesis {
  readonly region: number | null; // columns, zero-based
  readonly label: number | null;
  readonly period: number | null;
  readonly header: HeaderMeaning;
  readonly score: number;
  readonly evidence: readonly string[];
}

/** What a block shows before it is understood. */
export interface Scene {
  readonly keys: readonly Profile[]; // names and periods
  readonly data: readonly Profile[];
  readonly titles: readonly string[];
}

/** Returns every reading of a scene with its score, best first. */
export function scoreHypotheses(scene: Scene): Hypothesis[] {
  const names = scene.keys.filter((key) => key.type === "names" && !isAside(key));
  const periods = scene.keys.filter((key) => key.type === "periods");
  const options = [null, ...names];
  const found: Hypothesis[] = [];
  for (const region of options) {
    for (const label of options) {
      if (region !== null && region === label) continue;
      for (const period of periods.length > 0 ? periods : [null]) {
        for (const header of ["labels", "periods", "regions"] as const) {
          found.push(scoreOne(scene, names, region, label, period, header));
        }
      }
    }
  }
  return found.sort((a, b) => b.score - a.score);
}

function scoreOne(
  scene: Scene,
  names: readonly Profile[],
  region: Profile | null,
  label: Profile | null,
  period: Profile | null,
  header: HeaderMeaning
): Hypothesis {
  const weighed: Weighed[] = [
    ...(region ? weighRegion(scene, region, names) : weighNoRegion(names, label, header)),
    ...(label ? weighLabel(label, region, names) : []),
    ...(period ? [{weight: 2, why: `column ${period.column + 1} holds periods`}] : []),
    ...weighHeader(scene.data, header, {region, label, period})
  ];
  return {
    region: region?.column ?? null,
    label: label?.column ?? null,
    period: period?.column ?? null,
    header,
    score: weighed.reduce((sum, {weight}) => sum + weight, 0),
    evidence: weighed.map(({weight, why}) => `${weight > 0 ? "+" : ""}${weight.toFixed(1)} ${why}`)
  };
}
