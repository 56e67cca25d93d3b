/** A ring of positions, first and last equal; a position is x and y, or longitude and latitude. */
export type Ring = readonly (readonly number[])[];

/** A region's outline, as GeoJSON has it. */
export type Shape =
  | {readonly type: "Polygon"; readonly coordinates: readonly Ring[]}
  | {readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[]};

/**
 * What the coordinates are: degrees, or a plane already projected whose y grows
 * downwards (a drawing) or upwards (a survey).
 */
export type Surface = "degrees" | "plane-down" | "plane-up";

/** The box around some outlines. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Returns the outline on a plane whose y grows downwards; degrees by Mercator's projection. */
export function toPlane(shape: Shape, surface: Surface): Shape {
  const move = (ring: Ring): Ring =>
    ring.map(([x = 0, y = 0]) => [x, surface === "plane-down" ? y : -toHeight(y, surface)]);
  return shape.type === "Polygon"
    ? {type: shape.type, coordinates: shape.coordinates.map(move)}
    : {type: shape.type, coordinates: shape.coordinates.map((rings) => rings.map(move))};
}

/**
 * Returns the outlines scaled to a width from the origin and rounded to a grid
 * (both px). Points that fall together are one: neighbours keep a common border,
 * since both round it alike. Rings that shrink to nothing are dropped.
 */
export function fitShapes(
  shapes: readonly Shape[],
  {width, grid}: {readonly width: number; readonly grid: number}
): Shape[] {
  const {left, right, top} = findBounds(shapes);
  const scale = width / (right - left || 1);
  const snap = (value: number): number => Math.round((value * scale) / grid) * grid;
  const fit = (ring: Ring): Ring =>
    ring
      .map(([x = 0, y = 0]) => [snap(x - left), snap(y - top)])
      .filter(([x, y], i, points) => x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]);
  const fitAll = (rings: readonly Ring[]): Ring[] =>
    rings.map(fit).filter((ring) => ring.length > 3);
  return shapes.map((shape) =>
    shape.type === "Polygon"
      ? {type: shape.type, coordinates: fitAll(shape.coordinates)}
      : {
          type: shape.type,
          coordinates: shape.coordinates.map(fitAll).filter((rings) => rings.length > 0)
        }
  );
}

/** Returns the box around the outlines; an empty one at the origin for none. */
export function findBounds(shapes: readonly Shape[]): Bounds {
  let bounds: Bounds | undefined;
  for (const shape of shapes) {
    for (const ring of listRings(shape)) {
      for (const [x = 0, y = 0] of ring) bounds = widen(bounds, x, y);
    }
  }
  return bounds ?? {left: 0, right: 0, top: 0, bottom: 0};
}

function listRings(shape: Shape): readonly Ring[] {
  return shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
}

function widen(bounds: Bounds | undefined, x: number, y: number): Bounds {
  if (bounds === undefined) return {left: x, right: x, top: y, bottom: y};
  const {left, right, top, bottom} = bounds;
  return {
    left: Math.min(left, x),
    right: Math.max(right, x),
    top: Math.min(top, y),
    bottom: Math.max(bottom, y)
  };
}

function toHeight(y: number, surface: Surface): number {
  if (surface !== "degrees") return y;
  return (Math.log(Math.tan(Math.PI / 4 + (y * Math.PI) / 360)) * 180) / Math.PI;
}
