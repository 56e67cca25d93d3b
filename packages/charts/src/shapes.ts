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
