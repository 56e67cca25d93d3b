/**
 * Returns what `map` makes of each item, in the items' order, with at most `limit` at work at once.
 * Rejects with the first rejection, when those at work have ended.
 */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  map: (item: Item) => Promise<Result>
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length && failures.length === 0) {
      const place = next++;
      const item = items[place];
      if (item === undefined) return;
      try {
        results[place] = await map(item);
      } catch (failure) {
        failures.push(failure);
      }
    }
  };
  await Promise.all(Array.from({length: Math.min(limit, items.length)}, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
