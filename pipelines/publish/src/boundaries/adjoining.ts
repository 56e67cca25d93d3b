import type {Ring, Shape} from "@xianzhi/charts/shapes";
import type {Feature} from "./readFeatures.ts";

const shared = 2; // corners: areas that meet in one point alone do not adjoin

/**
 * Returns the codes of the areas that adjoin each, by its code, in the order of the features: which
 * have a stretch of border in common. Borders have to be drawn through the same corners on both
 * sides, as files of boundaries do; areas drawn apart adjoin nothing.
 */
export function findAdjoining(
  features: readonly Feature[]
): ReadonlyMap<string, readonly string[]> {
  const atCorner = new Map<string, Set<string>>();
  for (const {code, shape} of features) {
    for (const [x, y] of cornersOf(shape)) {
      const corner = `${x},${y}`;
      const codes = atCorner.get(corner) ?? new Set();
      atCorner.set(corner, codes.add(code));
    }
  }
  const corners = new Map(features.map(({code}) => [code, new Map<string, number>()]));
  for (const codes of atCorner.values()) {
    for (const code of codes) {
      const own = corners.get(code);
      for (const other of codes) if (other !== code) own?.set(other, (own.get(other) ?? 0) + 1);
    }
  }
  const order = new Map(features.map(({code}, place) => [code, place]));
  const placeOf = (code: string) => order.get(code) ?? 0;
  return new Map(
    [...corners].map(([code, others]) => [
      code,
      [...others]
        .filter(([, count]) => count >= shared)
        .map(([other]) => other)
        .toSorted((a, b) => placeOf(a) - placeOf(b))
    ])
  );
}

function cornersOf({type, coordinates}: Shape): readonly (readonly number[])[] {
  const rings: readonly Ring[] = type === "Polygon" ? coordinates : coordinates.flat();
  return rings.flat();
}
