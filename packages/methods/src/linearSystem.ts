/**
 * Returns x with A·x = b, by elimination with partial pivoting.
 * Throws RangeError for a matrix that is singular or not square.
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[]
): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? NaN]);
  if (rows.length !== n || rows.some((row) => row.length !== n + 1)) {
    throw new RangeError(`invalid matrix: ${rows.length} rows for ${n} values`);
  }
  for (let column = 0; column < n; ++column) {
    const pivot = pivotRow(rows, column);
    const top = rows[pivot];
    const other = rows[column];
    const lead = top?.[column] ?? 0;
    if (!top || !other || lead === 0) throw new RangeError(`singular matrix: column ${column + 1}`);
    [rows[column], rows[pivot]] = [top, other];
    for (const [i, row] of rows.entries()) {
      const factor = (row[column] ?? 0) / lead;
      if (i <= column || factor === 0) continue;
      for (let j = column; j <= n; ++j) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; --i) {
    const row = rows[i] ?? [];
    let value = row[n] ?? 0;
    for (let j = i + 1; j < n; ++j) value -= (row[j] ?? 0) * (solution[j] ?? 0);
    solution[i] = value / (row[i] ?? NaN);
  }
  return solution;
}

function pivotRow(rows: readonly (readonly number[])[], column: number): number {
  let pivot = column;
  for (let i = column + 1; i < rows.length; ++i) {
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
  }
  return pivot;
}
