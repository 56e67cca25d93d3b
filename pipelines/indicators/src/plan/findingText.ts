import {printRounded} from "@xianzhi/methods/decimal";
import {type Finding} from "./finding.ts";
import {type Bilingual, type PlanWords} from "./planWords.ts";

/**
 * Returns a finding's numbers as one line: the span of years, the values, the change, the
 * benchmark's change and the lead with its half-width. Empty where nothing was computed.
 */
export function findingText(finding: Finding, words: PlanWords): Bilingual {
  const {indicator, baseYear, endYear, endValue} = finding;
  if (endYear === null || endValue === null || indicator === null) return {zh: "", en: ""};
  const row = words.indicators.get(indicator);
  const decimals = finding.reading === "share" ? 2 : row?.decimals ?? 2;
  const unit = finding.unit ?? "";
  const at = (year: number, value: number | null, zh: boolean) =>
    value === null ? "" : `${year}${zh ? "年" : ": "}${printRounded(value, decimals)}${zh ? "" : " "}${unit}`;
  const span = (zh: boolean) => [
    baseYear === null ? "" : at(baseYear, finding.baseValue, zh),
    at(endYear, endValue, zh)
  ].filter(Boolean).join("→");
  return {
    zh: [`${row?.zh ?? indicator} ${span(true)}`, ...comparison(finding, true)].join("，"),
    en: [`${row?.en ?? indicator} ${span(false)}`, ...comparison(finding, false)].join(", ")
  };
}

function comparison({reading, change, benchmarkChange, lead, halfWidth}: Finding, zh: boolean): string[] {
  const unit = {pp: zh ? "个百分点" : " points", percent: "%", share: zh ? "个百分点" : " points"}[
    reading ?? ""
  ] ?? "";
  const signed = (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${
    printRounded(Math.abs(value), reading === "amount" ? 0 : 2)}${unit}`;
  const parts: string[] = [];
  if (reading === "mean" && lead !== null) {
    return [`${zh ? "比均值" : "against the mean "}${signed(lead)}%`];
  }
  if (reading === "level" && benchmarkChange !== null) {
    parts.push(`${zh ? "比较基准" : "benchmark "}${printRounded(benchmarkChange, 2)}`);
  }
  if (change !== null && reading !== "level") parts.push(`${zh ? "变化" : "change "}${signed(change)}`);
  if (benchmarkChange !== null && reading !== "level") {
    parts.push(`${zh ? "比较基准" : "benchmark "}${signed(benchmarkChange)}`);
  }
  if (lead !== null && benchmarkChange !== null) {
    const width = halfWidth === null ? "" : ` ± ${printRounded(halfWidth, 3)}`;
    parts.push(`${zh ? "领先" : "lead "}${signed(lead)}${width}`);
  }
  return parts;
}
