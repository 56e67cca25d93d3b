import {benford} from "../../src/benford.ts";
import {printRounded} from "../../src/decimal.ts";
import {benchmarkSeries} from "../../src/denton.ts";
import {modifiedZ} from "../../src/modifiedZ.ts";
import {fitMargins} from "../../src/ras.ts";
import {ratioEdit} from "../../src/ratioEdit.ts";
import {reconcileProRata, reconcileWeighted, sumTolerance} from "../../src/reconcile.ts";
import {findSlip} from "../../src/slip.ts";
import {spliceByRatio, spliceByShift, spreadClosureError} from "../../src/splice.ts";
import {byYear, numberOf, numbersOf, pointsOf, rowsOf, textOf} from "./inputs.ts";
import {type Adapter} from "./inputs.ts";
import {convertFigure} from "./units.ts";

export const checkingAdapters: Readonly<Record<string, Adapter>> = {
  hb: (inputs) => {
    const {value} = ratioEdit(numbersOf(inputs, "y_prev"), numbersOf(inputs, "y_cur"), {
      u: numberOf(inputs, "U"),
      a: numberOf(inputs, "A"),
      c: numberOf(inputs, "C")
    });
    return {
      median_ratio: value?.medianRatio,
      E: value?.effects,
      E_median: value?.medianEffect,
      E_q1: value?.lowerQuartile,
      E_q3: value?.upperQuartile,
      lower: value?.lower,
      upper: value?.upper,
      outliers: value?.outliers
    };
  },
  unit_slip: (inputs) => {
    const slip = findSlip(numberOf(inputs, "value"), numberOf(inputs, "predicted")).value;
    if (slip?.kind === "power") return {k: slip.power};
    if (slip?.kind === "none") return {k: null};
    const factor = slip?.kind === "unit" ? slip.factor : null;
    return {k: "UNEXPLAINED", note: `ratio ${factor} => 公顷/亩 factor, test separately`};
  },
  modified_z: (inputs) => {
    const {value} = modifiedZ(numbersOf(inputs, "x"));
    return {
      median: value?.median,
      mad: value?.deviation,
      modified_z: value?.scores,
      flag_idx_gt_3_5: value?.outliers
    };
  },
  benford: (inputs) => {
    const {value, reason} = benford(numbersOf(inputs, "counts_1_to_9"));
    return {
      expected_prop: value?.expected,
      n: value?.n,
      chi2: value?.chiSquare,
      df: 8,
      chi2_crit_05: value?.critical,
      mad: value?.deviation,
      usable: value?.usable,
      reason
    };
  },
  reconcile: (inputs) => {
    const reconcile = textOf(inputs, "method") === "wls" ? reconcileWeighted : reconcileProRata;
    const {value} = reconcile(numbersOf(inputs, "parts"), numberOf(inputs, "total"));
    return {
      adjusted: value?.adjusted,
      discrepancy: value?.discrepancy,
      discrepancy_pct: value?.discrepancyPercent
    };
  },
  sum_check: (inputs) => {
    const {worst, rms} = sumTolerance(numberOf(inputs, "n_parts"), numberOf(inputs, "half_unit"));
    return {worst_case: worst, rms};
  },
  ras: (inputs) => {
    const totals = [numbersOf(inputs, "row_totals"), numbersOf(inputs, "col_totals")] as const;
    const {value, reason} = fitMargins(rowsOf(inputs, "seed"), ...totals);
    return {adjusted: value, reason};
  },
  denton: (inputs) => {
    const indicator = numbersOf(inputs, "indicator_quarterly");
    const {value} = benchmarkSeries(indicator, numbersOf(inputs, "annual_benchmarks"));
    return {benchmarked: value?.values, bi_ratio: value?.ratios};
  },
  splice_ratio: (inputs) => {
    const {value, reason} = spliceByRatio(pointsOf(inputs, "old"), pointsOf(inputs, "new"));
    return {factor: value?.link, spliced: value === null ? null : byYear(value.points), reason};
  },
  splice_additive: (inputs) => {
    const {value} = spliceByShift(pointsOf(inputs, "old"), pointsOf(inputs, "new"));
    return {shift_pp: value?.link, spliced: byYear(value?.points ?? [])};
  },
  wedge: (inputs) => {
    const series = numbersOf(inputs, "old_2010_2020");
    const {value} = spreadClosureError(series, numberOf(inputs, "census_2020"));
    return {closure_error: value?.closureError, revised: value?.values};
  },
  units: (inputs) =>
    convertFigure(numberOf(inputs, "v"), textOf(inputs, "from"), textOf(inputs, "to")),
  rounding: (inputs) => {
    const decimals = numberOf(inputs, "decimals");
    return {half_away_from_zero: numbersOf(inputs, "x").map((x) => printRounded(x, decimals))};
  }
};
