/** A point of a series; `value` is null where there is none to show. */
export interface SeriesPoint {
  readonly year: number; // the year described; 2024.25 is its second quarter
  readonly value: number | null;
  readonly tip: string; // what hover, focus and screen reader say
  readonly provisional: boolean;
}

/** A year whose figure starts a new series: nothing may be read across it. */
export interface SeriesBreak {
  readonly year: number; // first year of the new series
  readonly label: string; // e.g. "口径变动 [b]"
}

/** A point that has a value. */
export interface DrawnPoint extends SeriesPoint {
  readonly value: number;
}

/** A stretch of a series that one line may connect; `dashed` leads to a provisional point. */
export interface Segment {
  readonly points: readonly DrawnPoint[];
  readonly dashed: boolean;
}

/**
 * Returns the stretches that may be drawn as one line: never across a break, a
 * missing value or a missing year, and dashed where they end in a provisional point.
 */
export function splitSegments(
  points: readonly SeriesPoint[],
  breaks: readonly SeriesBreak[]
): Segment[] {
  const segments: Segment[] = [];
  let current: DrawnPoint[] = [];
  const close = (): void => {
    if (current.length > 0) segments.push({points: current, dashed: false});
    current = [];
  };
  let previous: SeriesPoint | undefined;
  for (const point of points) {
    const from = previous;
    previous = point;
    const joined = from !== undefined && isJoined(from, point, breaks);
    if (!joined) close();
    if (!isDrawn(point)) continue;
    if (joined && point.provisional && isDrawn(from)) {
      close();
      segments.push({points: [from, point], dashed: true});
    } else {
      current.push(point);
    }
  }
  close();
  return segments;
}

/** Says whether a point has a value to draw. */
export function isDrawn(point: SeriesPoint): point is DrawnPoint {
  return point.value !== null;
}

/** Says whether a segment has a line to draw: a single point is only a dot. */
export function isLine({points}: Segment): boolean {
  return points.length > 1;
}

function isJoined(from: SeriesPoint, to: SeriesPoint, breaks: readonly SeriesBreak[]): boolean {
  const crossed = breaks.some(({year}) => from.year < year && year <= to.year);
  return from.value !== null && to.value !== null && to.year - from.year <= 1 && !crossed;
}
