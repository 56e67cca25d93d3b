/**
 * Unfolds what the address names when it lies in a closed `<details>`, on load and on every later
 * change. Browsers that do so themselves have it open already.
 */
export function openTarget(): void {
  addEventListener("hashchange", unfold);
  unfold();
}

function unfold(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = foldsAround(target);
  for (const details of closed) details.open = true;
  if (closed.length > 0) target?.scrollIntoView();
}

function foldsAround(target: Element | null): HTMLDetailsElement[] {
  const fold = target?.parentElement?.closest("details") ?? null;
  if (fold === null) return [];
  return fold.open ? foldsAround(fold) : [fold, ...foldsAround(fold)];
}
