import {median} from "simple-statistics";
import {type Figures, isPresent} from "./present.ts";
import {quantile} from "./quantile.ts";
import {computed, refused, type Result} from "./result.ts";

/** The parameters of the Hidiroglou–Berthelot edit. */
export interface RatioEditOptions {
  readonly u: number; // weight of size, 0–1; 0.5
  readonly a: number; // least spread as share of the median effect; 0.05
  readonly c: number; // width of the bounds; 4 (univOutl) or 20 (Kostra)
  readonly least: number; // regions below which the edit is refused; 10
}

/** The ratio edit of a class of regions between two periods. */
export interface RatioEdit {
  readonly medianRatio: number;
  readonly effects: Figures; // E, by region; null where a figure is not positive
  readonly medianEffect: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly lower: number; // bounds of the effects
  readonly upper: number;
  readonly outliers: readonly number[]; // positions counted from zero
}

/**
 * Returns the Hidiroglou–Berthelot edit (1986) of `current` over `previous`, quartiles of type 7.
 * Figures missing or not positive are left out. Null with TOO_FEW_REGIONS below `least` regions.
 */
export function ratioEdit(
  previous: Figures,
  current: Figures,
  {u = 0.5, a = 0.05, c = 4, least = 10}: Partial<RatioEditOptions> = {}
): Result<RatioEdit> {
  const ratios = previous.map((before, i) => ratioOf(before, current[i] ?? null));
  const known = ratios.filter(isPresent);
  if (known.length < least) return refused("TOO_FEW_REGIONS", known.length);
  const medianRatio = median(known);
  const effects = ratios.map((ratio, i) => {
    if (!isPresent(ratio)) return null;
    const distance = ratio < medianRatio ? 1 - medianRatio / ratio : ratio / medianRatio - 1;
    return distance * Math.max(previous[i] ?? 0, current[i] ?? 0) ** u;
  });
  const present = effects.filter(isPresent);
  const [lowerQuartile, medianEffect, upperQuartile] = [
    quantile(present, 0.25),
    quantile(present, 0.5),
    quantile(present, 0.75)
  ];
  const floor = Math.abs(a * medianEffect);
  const lower = medianEffect - c * Math.max(medianEffect - lowerQuartile, floor);
  const upper = medianEffect + c * Math.max(upperQuartile - medianEffect, floor);
  const outliers = effects.flatMap((effect, i) =>
    isPresent(effect) && (effect < lower || effect > upper) ? [i] : []
  );
  const value = {
    medianRatio,
    effects,
    medianEffect,
    lowerQuartile,
    upperQuartile,
    lower,
    upper,
    outliers
  };
  return computed(value, 2 * known.length);
}

function ratioOf(before: number | null, after: number | null): number | null {
  return isPresent(before) && isPresent(after) && before > 0 && after > 0 ? after / before : null;
}
