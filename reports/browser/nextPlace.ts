/** Where something lies, in px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ways: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["ArrowRight", [1, 0]],
  ["ArrowLeft", [-1, 0]],
  ["ArrowDown", [0, 1]],
  ["ArrowUp", [0, -1]]
]);

/**
 * Returns the index of the box one comes to from another by an arrow key: the nearest that lies
 * that way, what lies aside counting double; by Home and End the first and the last. Undefined for
 * another key and at the border.
 */
export function nextPlace(key: string, from: number, boxes: readonly Box[]): number | undefined {
  if (key === "Home") return 0;
  if (key === "End") return boxes.length - 1;
  const way = ways.get(key);
  const own = boxes[from];
  if (way === undefined || own === undefined) return undefined;
  let [nearest, least]: [number | undefined, number] = [undefined, Infinity];
  for (const [i, box] of boxes.entries()) {
    const x = (box.left + box.right - own.left - own.right) / 2;
    const y = (box.top + box.bottom - own.top - own.bottom) / 2;
    const ahead = x * way[0] + y * way[1];
    const aside = Math.abs(x * way[1] + y * way[0]);
    const away = ahead + 2 * aside;
    if (ahead > 1 && 2 * ahead >= aside && away < least) [nearest, least] = [i, away];
  }
  return nearest;
}
