import {fontSize} from "./chart.ts";
import {textWidth} from "./textWidth.ts";

/** A point that would like its name beside it; px. */
export interface NamedPoint {
  readonly name: string;
  readonly strong: boolean;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The frame labels must stay in; the left edge is 0. */
export interface LabelFrame {
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const away = 8; // px from the point's centre

/**
 * Returns the names that fit, in the given order, each with the place of its
 * left middle (px): right of its point, else left, above or below it, clear of
 * every point and every name before it.
 */
export function placePointLabels(points: readonly NamedPoint[], frame: LabelFrame): NamedPoint[] {
  const taken: Box[] = points.map(({x, y}) => around(x, y, 5, 5));
  const placed: NamedPoint[] = [];
  for (const point of points) {
    const width = textWidth(point.name);
    const found = candidates(point, width).find((place) => {
      const box = labelBox(place, width);
      return isInside(box, frame) && !taken.some((other) => touches(box, other));
    });
    if (found === undefined) continue;
    taken.push(labelBox(found, width));
    placed.push({...point, ...found});
  }
  return placed;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function candidates({x, y}: NamedPoint, width: number): Place[] {
  return [
    {x: x + away, y},
    {x: x - away - width, y},
    {x: x - width / 2, y: y - away - fontSize / 2},
    {x: x - width / 2, y: y + away + fontSize / 2}
  ];
}

function labelBox({x, y}: Place, width: number): Box {
  return {left: x, right: x + width, top: y - fontSize * 0.6, bottom: y + fontSize * 0.6};
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return {left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight};
}

function isInside(box: Box, {right, top, bottom}: LabelFrame): boolean {
  return box.left >= 0 && box.right <= right && box.top >= top - 4 && box.bottom <= bottom;
}

function touches(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
