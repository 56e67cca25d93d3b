import {conversion, type Unit} from "@xianzhi/catalog/units";

/**
 * Returns a conversion between units by name; null where either is unknown or they differ in kind.
 */
export function unitConverter(
  units: readonly Unit[]
): (value: number, from: string, to: string) => number | null {
  const byName = new Map(units.map((unit) => [unit.unit, unit]));
  return (value, from, to) => {
    if (from === to) return value;
    const [source, target] = [byName.get(from), byName.get(to)];
    if (!source || !target || source.dimension !== target.dimension) return null;
    const {numerator, denominator} = conversion(source, target);
    return (value * Number(numerator)) / Number(denominator);
  };
}
