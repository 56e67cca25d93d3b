import {type CsvCell, writeCsv} from "../csv.ts";
import type {Figure} from "../marts/figures.ts";

// Codes of SDMX's list CL_OBS_STATUS: a break outranks what else could be said of a figure.
const statusCodes: Readonly<Record<string, string>> = {
  final: "A",
  revised: "A",
  provisional: "P",
  estimated: "E",
  forecast: "F"
};

/** Returns figures as SDMX-CSV 1.0: one observation a row, missing ones with status M. */
export function writeSdmxCsv(figures: readonly Figure[]): string {
  const head = [
    "DATAFLOW",
    "FREQ",
    "REF_AREA",
    "INDICATOR",
    "TIME_PERIOD",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "OBS_STATUS",
    "DECIMALS",
    "COMMENT"
  ];
  return writeCsv([head, ...figures.map(writeObservation)]);
}

function writeObservation(figure: Figure): CsvCell[] {
  const {freq, regionId, indicatorId, period, value, unit, decimals, reason} = figure;
  return [
    "XIANZHI:FIGURES(1.0)",
    freq === "" ? "A" : freq,
    regionId,
    indicatorId,
    period,
    value,
    unit,
    statusOf(figure),
    decimals,
    reason
  ];
}

function statusOf({value, flags, status}: Figure): string {
  if (value === null) return "M";
  if (flags.includes("b")) return "B";
  return statusCodes[status ?? ""] ?? "A";
}
