import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import type {PlanQuestion} from "@xianzhi/catalog/planQuestions";
import type {Publication} from "@xianzhi/catalog/planPublications";
import type {WorkspaceSettings} from "@xianzhi/catalog/workspaceSettings";
import type {Outlines} from "../boundaries/loadOutlines.ts";
import type {Shape} from "@xianzhi/charts/shapes";
import {hashTogether} from "../hash.ts";
import type {Wording} from "../language.ts";
import {type Indicator, readIndicator} from "../marts/indicators.ts";
import {type Label, readLabels, readSeriesBreak, type SeriesBreak} from "../marts/labels.ts";
import type {Marts} from "../marts/marts.ts";
import {
  type Kind,
  type Membership,
  readKind,
  readMembership,
  readRegion,
  type Region
} from "../marts/regions.ts";
import {readSource, type Source} from "../marts/sources.ts";
import {readText} from "../marts/cells.ts";
import type {AssessmentRules} from "./assessmentRules.ts";
import {layTables, type TablePages} from "./tablePages.ts";

/** What every page may need to name things: small tables, loaded once for a whole release. */
export interface Site {
  readonly regions: ReadonlyMap<string, Region>; // in the catalogue's order
  readonly kinds: ReadonlyMap<string, Kind>; // what regions are called, by their kind
  readonly memberships: readonly Membership[];
  readonly name: Wording;
  readonly assessedGroup: string | null; // whose members the plan's goals judge
  readonly profileRegion: string | null; // the region the overview's tiles show
  readonly benchmark: Region | null; // what the assessed regions are judged against
  readonly indicators: ReadonlyMap<string, Indicator>; // grouped by dimension, headline ones first
  readonly sources: ReadonlyMap<string, Source>;
  readonly publications: readonly Publication[]; // where a missing figure would be published
  readonly headline: PlanHeadline | null; // the plan’s switches and what they are called
  readonly questions: readonly PlanQuestion[]; // each has a page
  readonly followed: ReadonlySet<string>; // regions with a page of the evaluation loop
  readonly dimensions: readonly Dimension[]; // in the order of pages
  readonly assessment: AssessmentRules | null; // null where nothing is assessed
  readonly breaks: readonly SeriesBreak[];
  readonly outlines: RegionOutlines | null; // to draw maps on; tiles stand in without any
  readonly documents: WorkspaceSettings["documents"]; // made with every release
  readonly baseUrl: string | null; // where the site will stand, when the workspace says
  readonly labels: Readonly<Record<LabelList, ReadonlyMap<string, Label>>>;
  readonly tables: TablePages;
  readonly hash: string; // of all of the above: pages of another hash are drawn again
}

/** The outlines of regions, by id, on a plane whose y grows downwards. */
export interface RegionOutlines {
  readonly attribution: Wording; // stands on every map
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly adjoining: Readonly<Record<string, readonly string[]>>; // ids with a common border
  readonly context: readonly Shape[]; // of areas the catalogue does not have
}

/** A group of indicators that the assessment scores together, or one it does not score. */
export interface Dimension {
  readonly id: string;
  readonly name: Wording;
}

export const labelLists = [
  "statuses",
  "reasons",
  "flags",
  "verdicts",
  "vintages",
  "source_kinds"
] as const;

export type LabelList = (typeof labelLists)[number];

/**
 * What pages show that stands in no mart: the workspace's settings, where figures are published.
 */
export interface SiteWords {
  readonly settings: Pick<
    WorkspaceSettings,
    "name_zh" | "name_en" | "assessed_group" | "profile_region" | "documents" | "base_url"
  >;
  readonly publications: readonly Publication[];
  readonly headline: PlanHeadline | null; // null in a workspace without a plan
  readonly questions: readonly PlanQuestion[];
  readonly dimensions: readonly Dimension[]; // of the assessment system, in its order
  readonly assessment: AssessmentRules | null;
  readonly outlines: Outlines | null; // as the workspace brings them
}

/** Loads the tables that name things from the marts. */
export async function loadSite(
  marts: Marts,
  {settings, publications, headline, questions, assessment, ...words}: SiteWords
): Promise<Site> {
  const regions = (await marts.rows("regions")).map(readRegion);
  const kinds = (await marts.rows("kinds")).map(readKind);
  const indicators = (await marts.rows("indicators")).map(readIndicator);
  const memberships = (await marts.rows("region_groups")).map(readMembership);
  const sources = (await marts.rows("sources")).map(readSource);
  const breaks = (await marts.rows("series_breaks")).map(readSeriesBreak);
  const extents = await marts.tables();
  const labels = await loadLabels(marts);
  const totals = await marts.rows("assessment_totals");
  const followed = [...new Set(totals.map((row) => readText(row, "region_id")))].toSorted();
  const dimensions = completeDimensions(words.dimensions, indicators);
  const named = {
    settings,
    publications,
    headline,
    questions,
    followed,
    dimensions,
    assessment,
    regions,
    kinds,
    indicators,
    memberships,
    breaks,
    extents,
    outlines: words.outlines
  };
  return {
    regions: new Map(regions.toSorted(byOrder).map((region) => [region.id, region])),
    kinds: new Map(kinds.map((kind) => [kind.kind, kind])),
    memberships,
    name: {zh: settings.name_zh, en: settings.name_en},
    assessedGroup: settings.assessed_group,
    profileRegion: settings.profile_region,
    benchmark: findBenchmark(regions),
    indicators: new Map(orderIndicators(indicators, dimensions).map((item) => [item.id, item])),
    sources: new Map(sources.map((source) => [source.id, source])),
    publications,
    headline,
    questions,
    followed: new Set(followed),
    dimensions,
    assessment,
    breaks,
    outlines: matchOutlines(words.outlines, regions),
    documents: settings.documents,
    baseUrl: settings.base_url ?? null,
    labels,
    tables: layTables(extents),
    hash: hashTogether([
      JSON.stringify(named),
      JSON.stringify(sources.map(described)),
      JSON.stringify(Object.values(labels).map((list) => [...list]))
    ])
  };
}

// What was counted in a source shows on the page of all sources alone, which is made from it.
function described(source: Source): Partial<Source> {
  const {cells, readings, refusals, notData, observations, unmatched, ...words} = source;
  return words;
}

// An outline names its region by its code of today or, in a workspace without codes, by its id.
function matchOutlines(
  outlines: Outlines | null,
  regions: readonly Region[]
): RegionOutlines | null {
  if (outlines === null) return null;
  const ids = new Map(
    regions.flatMap(({id, code}) => [[id, id] as const, [code ?? id, id] as const])
  );
  const own = outlines.outlines.flatMap(({code, ...outline}) => {
    const id = ids.get(code);
    return id === undefined ? [] : [{id, ...outline}];
  });
  const idsOf = (codes: readonly string[]) => codes.flatMap((code) => ids.get(code) ?? []);
  return {
    attribution: outlines.attribution,
    shapes: Object.fromEntries(own.map(({id, shape}) => [id, shape])),
    adjoining: Object.fromEntries(own.map(({id, adjoining}) => [id, idsOf(adjoining)])),
    context: outlines.outlines.flatMap(({code, shape}) => (ids.has(code) ? [] : [shape]))
  };
}

function findBenchmark(regions: readonly Region[]): Region | null {
  const {benchmarkId = null} = regions.find((region) => region.isAssessed) ?? {};
  const isOne = (region: Region) =>
    benchmarkId === null ? region.isBenchmark : region.id === benchmarkId;
  return regions.find(isOne) ?? null;
}

async function loadLabels(marts: Marts): Promise<Site["labels"]> {
  return {
    statuses: readLabels(await marts.rows("statuses")),
    reasons: readLabels(await marts.rows("reasons")),
    flags: readLabels(await marts.rows("flags")),
    verdicts: readLabels(await marts.rows("verdicts")),
    vintages: readLabels(await marts.rows("vintages")),
    source_kinds: readLabels(await marts.rows("source_kinds"))
  };
}

function byOrder(a: Region, b: Region): number {
  return a.order - b.order || a.id.localeCompare(b.id, "en");
}

// Indicators may belong to dimensions that are not scored: those come last, under their own names.
function completeDimensions(
  scored: readonly Dimension[],
  indicators: readonly Indicator[]
): Dimension[] {
  const ids = new Set(indicators.map(({dimension}) => dimension));
  const others = [...ids].filter((id) => !scored.some((dimension) => dimension.id === id));
  return [...scored, ...others.toSorted().map((id) => ({id, name: {zh: id, en: id}}))];
}

function orderIndicators(
  indicators: readonly Indicator[],
  dimensions: readonly Dimension[]
): Indicator[] {
  const place = (item: Indicator) => dimensions.findIndex(({id}) => id === item.dimension);
  return indicators.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      (a.headline ?? Infinity) - (b.headline ?? Infinity) ||
      a.id.localeCompare(b.id, "en") ||
      0
  );
}
