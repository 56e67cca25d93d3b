/**
 * Returns positions as near to the given ones as the gap allows: no two closer
 * than `gap`, none outside the range, order kept. Units are the caller's (px).
 * Where the range cannot hold them all, they share it evenly.
 */
export function spreadLabels(
  positions: readonly number[],
  gap: number,
  [low, high]: readonly [number, number]
): number[] {
  const order = positions
    .map((_, i) => i)
    .sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const room = order.length > 1 ? Math.min(gap, (high - low) / (order.length - 1)) : gap;
  const placed = placeBlocks(
    order.map((i) => positions[i] ?? low),
    room
  );
  const clamped = clampRun(placed, room, low, high);
  const spread = new Array<number>(positions.length).fill(low);
  order.forEach((index, rank) => {
    spread[index] = clamped[rank] ?? low;
  });
  return spread;
}

interface Block {
  readonly start: number; // position of the first label
  readonly wanted: readonly number[];
}

// Labels that would touch become one block, centred on the mean of what its labels asked for.
function placeBlocks(sorted: readonly number[], gap: number): number[] {
  const blocks: Block[] = [];
  for (const wanted of sorted) {
    let block: Block = {start: wanted, wanted: [wanted]};
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.start + last.wanted.length * gap <= block.start) break;
      blocks.pop();
      block = centreBlock([...last.wanted, ...block.wanted], gap);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({start, wanted}) => wanted.map((_, i) => start + i * gap));
}

function centreBlock(wanted: readonly number[], gap: number): Block {
  const offset = wanted.reduce((sum, position, i) => sum + position - i * gap, 0);
  return {start: offset / wanted.length, wanted};
}

function clampRun(run: readonly number[], gap: number, low: number, high: number): number[] {
  const placed = [...run];
  for (let i = 0; i < placed.length; ++i) {
    placed[i] = Math.max(placed[i] ?? low, low + i * gap, (placed[i - 1] ?? -Infinity) + gap);
  }
  for (let i = placed.length - 1; i >= 0; --i) {
    placed[i] = Math.min(placed[i] ?? high, (placed[i + 1] ?? high + gap) - gap);
  }
  return placed;
}
