/** Returns the items in groups: two that belong together, directly or through others, share one. */
export function connect<T>(
  items: readonly T[],
  belong: (one: T, other: T) => boolean
): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const item of items) {
    const touching = groups.filter((group) => group.some((other) => belong(item, other)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), item]);
  }
  return groups;
}
