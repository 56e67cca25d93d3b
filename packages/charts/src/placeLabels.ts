import {textWidth} from "./textWidth.ts";

/** A label that would like to stand at a place. */
export interface WantedLabel {
  readonly name: string;
  readonly own: boolean;
  readonly centre: number; // px
}

/** A label that has found room; `row` 0 is nearest to the marks. */
export interface PlacedLabel extends WantedLabel {
  readonly row: number;
}

/**
 * Returns the labels that fit side by side into the rows, asked in the given
 * order: the first always fits, a later one is left out where no row has room.
 * Labels keep inside the range (px), so one at the edge is shifted inwards.
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  {range: [low, high], rows}: {readonly range: readonly [number, number]; readonly rows: number}
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const half = textWidth(label.name) / 2 + 3;
    const centre = Math.max(low + half, Math.min(high - half, label.centre));
    const row = Array.from({length: rows}, (_, i) => i).find((candidate) =>
      placed.every(
        (other) =>
          other.row !== candidate ||
          Math.abs(other.centre - centre) >= half + textWidth(other.name) / 2 + 3
      )
    );
    if (row !== undefined) placed.push({...label, centre, row});
  }
  return placed;
}
