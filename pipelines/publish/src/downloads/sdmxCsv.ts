import {type CsvCell, writeCsv} from "../csv.ts";
import type {Figure} from "../marts/figures.ts";

/** The columns of SDMX-CSV 2.0 and of our one dataflow, in their order. */
export const sdmxColumns = [
  "STRUCTURE",
  "STRUCTURE_ID",
  "ACTION",
  "FREQ",
  "REF_AREA",
  "INDICATOR",
  "TIME_PERIOD",
  "OBS_VALUE",
  "UNIT_MEASURE",
  "OBS_STATUS",
  "DECIMALS",
  "COMMENT"
] as const;

// Codes of SDMX's list CL_OBS_STATUS: a break outranks what else could be said of a figure.
const statusCodes: Readonly<Record<string, string>> = {
  final: "A",
  revised: "A",
  provisional: "P",
  estimated: "E",
  forecast: "F"
};

/**
 * Returns figures as SDMX-CSV 2.0: one observation a row, a missing one without a value, with
 * status M and its reason as the comment.
 */
export function writeSdmxCsv(figures: readonly Figure[]): string {
  return writeCsv([[...sdmxColumns], ...figures.map(writeObservation)]);
}

function writeObservation(figure: Figure): CsvCell[] {
  const {regionId, indicatorId, value, unit, decimals, reason} = figure;
  const [freq, period] = writePeriod(figure);
  return [
    "dataflow",
    "XIANZHI:FIGURES(1.0.0)",
    "I",
    freq,
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

// In SDMX a span of years is a range of time, first day and length; its frequency is "other".
function writePeriod({freq, period}: Figure): [freq: string, period: string] {
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(period) ?? [];
  if (first === undefined || last === undefined) return [freq === "" ? "A" : freq, period];
  return ["_O", `${first}-01-01/P${Number(last) - Number(first) + 1}Y`];
}

function statusOf({value, flags, status}: Figure): string {
  if (value === null) return "M";
  if (flags.includes("b")) return "B";
  return statusCodes[status ?? ""] ?? "A";
}
