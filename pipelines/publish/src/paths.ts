import {posix} from "node:path";
import type {Language} from "./language.ts";

/** Paths of the site's pages, from its root, without a leading slash. Links are made relative. */
export const paths = {
  overview: (language: Language) => `${language}/index.html`,
  regions: (language: Language) => `${language}/region/index.html`,
  region: (language: Language, regionId: string) => `${language}/region/${fileName(regionId)}.html`,
  indicators: (language: Language) => `${language}/indicator/index.html`,
  indicator: (language: Language, id: string) => `${language}/indicator/${fileName(id)}.html`,
  map: (language: Language) => `${language}/map/index.html`,
  mapOf: (language: Language, id: string) => `${language}/map/${fileName(id)}.html`,
  embed: (language: Language, id: string) => `${language}/embed/${fileName(id)}.html`,
  how: (language: Language, regionId: string) => `${language}/how/${fileName(regionId)}.html`,
  source: (language: Language, sourceId: string, page: number) =>
    `${language}/source/${fileName(sourceId)}/${page}.html`,
  sources: (language: Language) => `${language}/source/index.html`,
  quality: (language: Language) => `${language}/quality/index.html`,
  findings: (language: Language) => `${language}/quality/findings.html`,
  revisions: (language: Language) => `${language}/quality/revisions.html`,
  terms: (language: Language) => `${language}/quality/terms.html`,
  release: (language: Language) => `${language}/quality/release.html`,
  method: (language: Language) => `${language}/method/index.html`,
  downloads: (language: Language) => `${language}/data/index.html`,
  assessment: (language: Language) => `${language}/assessment/index.html`,
  assessmentYear: (language: Language, year: number) => `${language}/assessment/${year}.html`,
  plan: (language: Language) => `${language}/plan/index.html`,
  planSection: (language: Language, section: string) =>
    `${language}/plan/${fileName(section)}.html`,
  readings: (language: Language) => `${language}/plan/readings.html`,
  loop: (language: Language) => `${language}/loop/index.html`,
  loopRegion: (language: Language, regionId: string) =>
    `${language}/loop/${fileName(regionId)}.html`,
  loopFile: (regionId: string) => `data/loop/${fileName(regionId)}.csv`,
  answers: (language: Language) => `${language}/answer/index.html`,
  answer: (language: Language, n: number) => `${language}/answer/${n}.html`,
  document: (language: Language, regionId: string, format: string) =>
    `${language}/document/${fileName(regionId)}.${format}`,
  search: (language: Language) => `${language}/search.json`,
  searchPart: (language: Language, part: number) => `${language}/search/${part}.json`
} as const;

/** Returns the relative link from one page of the site to another, both given from its root. */
export function relativeLink(from: string, to: string): string {
  const [path = "", anchor] = to.split("#");
  const hash = anchor === undefined ? "" : `#${anchor}`;
  if (path === from) return hash === "" ? posix.basename(path) : hash;
  return posix.relative(posix.dirname(from), path) + hash;
}

/** Returns the anchor of one figure on its region's how page, as `urb_rate-2020`. */
export function figureAnchor(indicatorId: string, period: string): string {
  return `${indicatorId}-${period.replaceAll("/", "_")}`;
}

/** Returns the anchor of a region’s verdicts on a measure, on the page of all readings. */
export function readingAnchor(regionId: string, measure: string): string {
  return `${measure}-${regionId}`;
}

/** Returns the anchor of one cell on a facsimile page; row and column one-based. */
export function cellAnchor(row: number, column: number): string {
  return `r${row}c${column}`;
}

// Ids come from a workspace's catalogue; one that holds a slash must not leave its folder.
function fileName(id: string): string {
  return id.replace(/[^\p{L}\p{N}._-]/gu, "_").replace(/^\.+/, "_");
}
