import {printRounded} from "@xianzhi/methods/decimal";
import {type Finding} from "./finding.ts";
import {type IndicatorRow} from "./martRows.ts";
import {type Bilingual, type PlanWords} from "./planWords.ts";

type Language = "zh" | "en";

/**
 * Returns a finding's numbers as one line: the values at base and end year, the change, the
 * benchmark's change and the lead with its half-width. Empty where nothing was computed.
 */
export function findingText(finding: Finding, words: PlanWords): Bilingual {
  const row = finding.indicator === null ? undefined : words.indicators.get(finding.indicator);
  if (finding.endYear === null || finding.endValue === null || !row) return {zh: "", en: ""};
  return {zh: line(finding, row, "zh"), en: line(finding, row, "en")};
}

function line(finding: Finding, row: IndicatorRow, language: Language): string {
  const {baseYear, endYear, baseValue, endValue} = finding;
  const at = (year: number | null, value: number | null) =>
    year === null || value === null ? [] : [valueText(year, value, finding, row, language)];
  const span = [...at(baseYear, baseValue), ...at(endYear, endValue)].join(" → ");
  const name = names[finding.reading ?? ""]?.[language] ?? row[language];
  const joint = language === "zh" ? "，" : ", ";
  return [`${name} ${span}`, ...comparison(finding, row, language)].join(joint);
}

const names: Readonly<Record<string, Bilingual>> = {
  coordination: {zh: "耦合协调度", en: "coordination degree"},
  krugman: {zh: "平均结构差异", en: "mean dissimilarity of structure"}
};

function valueText(
  year: number,
  value: number,
  {reading, unit}: Finding,
  row: IndicatorRow,
  language: Language
): string {
  const decimals =
    reading === "share" || reading === "krugman"
      ? 2
      : reading === "coordination"
        ? 3
        : row.decimals;
  const own =
    reading === "coordination" || reading === "krugman" ? "" : unitText(unit, row, language);
  const number = printRounded(value, decimals);
  return language === "zh" ? `${year}年${number}${own}` : `${year}: ${number}${own && ` ${own}`}`;
}

function unitText(unit: string | null, row: IndicatorRow, language: Language): string {
  return language === "zh" || unit === "%" ? (unit ?? "") : row.unit_en;
}

function comparison(finding: Finding, row: IndicatorRow, language: Language): string[] {
  const {reading, change, benchmarkChange, lead, halfWidth} = finding;
  const zh = language === "zh";
  const points = zh ? "个百分点" : " percentage points";
  if (reading === "mean") {
    return lead === null ? [] : [`${zh ? "比均值" : "against the mean "}${signed(lead, 1)}%`];
  }
  if (reading === "level") {
    return benchmarkChange === null
      ? []
      : [`${zh ? "比较基准" : "benchmark "}${printRounded(benchmarkChange, row.decimals)}`];
  }
  const unit = changeUnit(reading, row, language, points);
  const decimals =
    reading === "percent" || isPoints(reading, row)
      ? 2
      : reading === "coordination"
        ? 3
        : row.decimals;
  const parts =
    change === null ? [] : [`${zh ? "变化" : "change "}${signed(change, decimals)}${unit}`];
  if (benchmarkChange !== null) {
    parts.push(`${zh ? "比较基准" : "benchmark "}${signed(benchmarkChange, decimals)}${unit}`);
  }
  if (lead === null || benchmarkChange === null) return parts;
  const leadUnit = reading === "percent" ? points : unit;
  const width = halfWidth === null ? "" : ` ± ${widthText(halfWidth)}`;
  const word = lead < 0 ? (zh ? "落后" : "behind by ") : zh ? "领先" : "ahead by ";
  return [...parts, `${word}${printRounded(Math.abs(lead), decimals)}${leadUnit}${width}`];
}

// D and Krugman's index are pure numbers: their change has no unit.
function changeUnit(
  reading: string | null,
  row: IndicatorRow,
  language: Language,
  points: string
): string {
  if (reading === "coordination" || reading === "krugman") return "";
  if (reading === "percent") return "%";
  return isPoints(reading, row) ? points : amountUnit(row, language);
}

function isPoints(reading: string | null, row: IndicatorRow): boolean {
  return (
    reading === "pp" ||
    reading === "share" ||
    reading === "krugman" ||
    ((reading === "change" || reading === "yearly") && row.change === "points")
  );
}

function amountUnit(row: IndicatorRow, language: Language): string {
  return language === "zh" ? row.unit : ` ${row.unit_en}`;
}

function signed(value: number, decimals: number): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "";
  return `${sign}${printRounded(Math.abs(value), decimals)}`;
}

function widthText(halfWidth: number): string {
  return halfWidth > 0 && halfWidth < 0.0005 ? "<0.001" : printRounded(halfWidth, 3);
}
