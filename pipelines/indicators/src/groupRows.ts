/** Returns the rows by their key, in order within each; Map.groupBy came after Node 20. */
export function groupRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
