/** A row of a group: what is printed in it and what should stand there, as logarithms. */
export interface MatchRow {
  readonly regionId: string;
  readonly printed: number | null; // null: the row has no figure
  readonly predicted: number;
}

/** A printed figure that belongs to another row. */
export interface Move {
  readonly from: string; // the region in whose row it is printed
  readonly to: string; // the region whose figure it is
}

/**
 * Returns for each printed figure the row it fits best, all together: the assignment of figures to
 * distinct rows with the least sum of squared distances (Kuhn 1955, Munkres 1957, by shortest
 * augmenting paths). `inertia` is added for every figure that leaves its row, so that nothing moves
 * for little. The answer is as long as the printed rows, positions of `rows`.
 */
export function assignRows(
  rows: readonly MatchRow[],
  inertia = 0
): number[] {
  const printed = rows.flatMap(({printed: value, regionId}) =>
    value === null ? [] : [{value, regionId}]
  );
  const cost = (figure: (typeof printed)[number] | undefined, row: MatchRow | undefined) =>
    ((figure?.value ?? 0) - (row?.predicted ?? 0)) ** 2 +
    (figure?.regionId === row?.regionId ? 0 : inertia);
  const [n, m] = [printed.length, rows.length];
  const [u, v] = [new Array<number>(n + 1).fill(0), new Array<number>(m + 1).fill(0)];
  const owner = new Array<number>(m + 1).fill(0); // which figure takes a row, one-based; 0 none
  const way = new Array<number>(m + 1).fill(0);
  for (let i = 1; i <= n; ++i) {
    owner[0] = i;
    let column = 0;
    const least = new Array<number>(m + 1).fill(Infinity);
    const used = new Array<boolean>(m + 1).fill(false);
    do {
      used[column] = true;
      const figure = owner[column] ?? 0;
      let [delta, next] = [Infinity, 0];
      for (let j = 1; j <= m; ++j) {
        if (used[j]) continue;
        const price = cost(printed[figure - 1], rows[j - 1]);
        const current = price - (u[figure] ?? 0) - (v[j] ?? 0);
        if (current < (least[j] ?? Infinity)) {
          least[j] = current;
          way[j] = column;
        }
        if ((least[j] ?? Infinity) < delta) [delta, next] = [least[j] ?? Infinity, j];
      }
      for (let j = 0; j <= m; ++j) {
        if (used[j]) {
          u[owner[j] ?? 0] = (u[owner[j] ?? 0] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? Infinity) - delta;
      }
      column = next;
    } while (owner[column] !== 0);
    while (column !== 0) {
      const before = way[column] ?? 0;
      owner[column] = owner[before] ?? 0;
      column = before;
    }
  }
  const taken = new Array<number>(n).fill(0);
  for (let j = 1; j <= m; ++j) if ((owner[j] ?? 0) > 0) taken[(owner[j] ?? 0) - 1] = j - 1;
  return taken;
}

/** Returns the figures that an assignment moves to another row. */
export function movesOf(rows: readonly MatchRow[], taken: readonly number[]): Move[] {
  const printed = rows.filter((row) => row.printed !== null);
  return printed.flatMap((row, i) => {
    const to = rows[taken[i] ?? -1]?.regionId;
    return to === undefined || to === row.regionId ? [] : [{from: row.regionId, to}];
  });
}

/** Returns what moving gains: half the fall of squared distances in units of the noise. */
export function gainOf(
  rows: readonly MatchRow[],
  moves: readonly Move[],
  noise: number
): {readonly gain: number; readonly worst: number; readonly moved: number} {
  const byRegion = new Map(rows.map((row) => [row.regionId, row]));
  let [gain, worst, moved] = [0, 0, 0];
  for (const {from, to} of moves) {
    const [row, target] = [byRegion.get(from), byRegion.get(to)];
    if (row?.printed === null || row === undefined || target === undefined) continue;
    const [before, after] = [row.printed - row.predicted, row.printed - target.predicted];
    gain += (before ** 2 - after ** 2) / (2 * noise ** 2);
    worst = Math.max(worst, Math.abs(after));
    moved += 1;
  }
  return {gain, worst, moved};
}
