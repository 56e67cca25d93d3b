import type {Wording} from "../language.ts";

/** A form in which an indicator's figures can be taken away. */
export interface DownloadFormat {
  readonly ending: string; // behind the indicator's id
  readonly name: Wording;
}

/** The forms offered, in the order they are listed. */
export const formats: readonly DownloadFormat[] = [
  {ending: ".csv", name: {zh: "CSV（UTF-8）", en: "CSV (UTF-8)"}},
  {ending: "-excel.csv", name: {zh: "CSV（Excel 用，带 BOM）", en: "CSV for Excel (with BOM)"}},
  {
    ending: ".csv-metadata.json",
    name: {zh: "CSV 说明（口径、来源、引用）", en: "Notes on the CSV (CSVW)"}
  },
  {ending: ".xlsx", name: {zh: "Excel（XLSX）", en: "Excel (XLSX)"}},
  {ending: ".parquet", name: {zh: "Parquet", en: "Parquet"}},
  {ending: ".arrow", name: {zh: "Arrow", en: "Arrow"}},
  {ending: ".jsonstat.json", name: {zh: "JSON-stat 2.0", en: "JSON-stat 2.0"}},
  {ending: ".sdmx.csv", name: {zh: "SDMX-CSV", en: "SDMX-CSV"}},
  {ending: ".json", name: {zh: "JSON（接口）", en: "JSON (API)"}}
];

/** Returns where an indicator's file of a form lies, from the site's root. */
export function downloadPath(indicatorId: string, ending: string): string {
  if (ending === ".json") return `api/indicator/${indicatorId}.json`;
  return `data/indicator/${indicatorId}${ending}`;
}
