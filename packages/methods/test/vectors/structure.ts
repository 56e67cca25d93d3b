import {mean, sampleStandardDeviation, standardDeviation} from "simple-statistics";
import {convergenceOf, convergenceSpeed} from "../../src/convergence.ts";
import {couplingOf} from "../../src/coupling.ts";
import {decomposeTheil, inequalityOf} from "../../src/inequality.ts";
import {competitiveShift, shiftShare} from "../../src/shiftShare.ts";
import {compareStructures, lilienIndex, locationQuotient} from "../../src/structure.ts";
import {type Adapter, type Inputs, listOf, numberOf, numbersOf} from "./inputs.ts";

export const structureAdapters: Readonly<Record<string, Adapter>> = {
  moore: (inputs) => {
    const {value} = compareShares(inputs);
    return {cosine: value?.cosine, angle_deg: value?.angleDegrees};
  },
  structure_change_abs: (inputs) => {
    const {value} = compareShares(inputs);
    return {half_sum_abs_pp: value?.halfSum, sum_abs_pp: value?.sumOfChanges};
  },
  similarity: (inputs) => {
    const {value} = compareStructures(numbersOf(inputs, "a"), numbersOf(inputs, "b"));
    return {similarity_cosine: value?.cosine, krugman_dissimilarity: value?.sumOfChanges};
  },
  lilien: (inputs) => {
    const {value} = lilienIndex(numbersOf(inputs, "x0"), numbersOf(inputs, "x1"));
    return {lilien_current_weights: value?.currentWeights, lilien_mean_weights: value?.meanWeights};
  },
  lq: (inputs) => {
    const {value, reason} = locationQuotient(
      {sector: numberOf(inputs, "x_ij"), total: numberOf(inputs, "x_i")},
      {sector: numberOf(inputs, "X_j"), total: numberOf(inputs, "X")}
    );
    return {lq: value, reason};
  },
  shift_share: (inputs) => {
    const {value} = shiftShare(...readEconomies(inputs));
    const {national = NaN, mix = NaN, regional = NaN, change = NaN} = value?.totals ?? {};
    return {
      national_share: national,
      industry_mix: mix,
      regional_shift: regional,
      total_change: change,
      by_sector: {NS: value?.national, IM: value?.mix, RS: value?.regional},
      residual: change - national - mix - regional
    };
  },
  shift_share_em: (inputs) => {
    const {value} = competitiveShift(...readEconomies(inputs));
    const {competitive = NaN, allocation = NaN} = value ?? {};
    return {
      homothetic: value?.homothetic,
      competitive_effect: competitive,
      allocation_effect: allocation,
      sum_equals_RS: competitive + allocation
    };
  },
  inequality_weighted: (inputs) => {
    const x = numbersOf(inputs, "x");
    const {value, reason} = inequalityOf(x, numbersOf(inputs, "pop"));
    return {
      weighted_mean: value?.mean,
      theil_T: value?.theilT ?? null,
      theil_L_MLD: value?.theilL ?? null,
      gini: value?.gini ?? null,
      cv_weighted_williamson: value?.williamson,
      cv_unweighted_pop_sd: standardDeviation(x) / mean(x),
      cv_unweighted_sample_sd: x.length < 2 ? null : sampleStandardDeviation(x) / mean(x),
      reason,
      reason_L: reason
    };
  },
  theil_decomposition: (inputs) => {
    const [x, population] = [numbersOf(inputs, "x"), numbersOf(inputs, "pop")];
    const groups = listOf(inputs, "group").map(String);
    const {value} = decomposeTheil(
      x.map((figure, i) => ({
        value: figure,
        weight: population[i] ?? null,
        group: groups[i] ?? ""
      }))
    );
    return {
      T_total: value?.theilT,
      T_between: value?.betweenT,
      T_within: value?.withinT,
      L_total: value?.theilL,
      L_between: value?.betweenL,
      L_within: value?.withinL,
      between_share_T_pct: value?.betweenSharePercent
    };
  },
  inequality_unweighted: (inputs) => {
    const {value} = inequalityOf(numbersOf(inputs, "x"));
    return {
      theil_T: value?.theilT,
      theil_L_MLD: value?.theilL,
      published_REAT_theil: value?.theilL
    };
  },
  convergence: (inputs) => {
    if ("slope_b" in inputs) {
      const speed = convergenceSpeed(numberOf(inputs, "slope_b"), numberOf(inputs, "T"));
      const {lambda, halfLifeYears} = speed.value ?? {};
      return {lambda, half_life_years: halfLifeYears, reason: speed.reason};
    }
    const levels = [numbersOf(inputs, "y0"), numbersOf(inputs, "yT")] as const;
    const {value} = convergenceOf(...levels, numberOf(inputs, "T"));
    return {
      sigma0_sample_sd_log: value?.sigmaStart,
      sigmaT_sample_sd_log: value?.sigmaEnd,
      sigma_change: value?.sigmaChange,
      beta_ols_slope: value?.slope,
      se: value?.slopeError,
      t: value?.t,
      df: value?.degrees,
      p_two_sided: value?.p,
      lambda: value?.lambda,
      half_life_years: value?.halfLifeYears,
      r2: value?.rSquared
    };
  },
  ccd: (inputs) => {
    const result = couplingOf(numberOf(inputs, "U1"), numberOf(inputs, "U2"));
    const {value, reason, flags} = result;
    return {
      C: value?.coupling ?? null,
      T: value?.development,
      D: value?.coordination ?? null,
      C_modified: value?.modifiedCoupling,
      D_modified: value?.modifiedCoordination,
      grade_D_10: value?.grade,
      grade_Dm_10: value?.modifiedGrade,
      reason,
      flag: flags[0]
    };
  }
};

function compareShares(inputs: Inputs) {
  return compareStructures(numbersOf(inputs, "shares0_pct"), numbersOf(inputs, "shares1_pct"));
}

function readEconomies(inputs: Inputs) {
  const economy = (name: string) => ({
    start: numbersOf(inputs, `${name}0`),
    end: numbersOf(inputs, `${name}1`)
  });
  return [economy("region"), economy("nation")] as const;
}
