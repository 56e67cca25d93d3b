import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {CatalogError} from "./catalogError.ts";
import {checkReferences} from "./checkReferences.ts";
import {checkValidity} from "./checkValidity.ts";
import * as indicator from "./indicatorSeeds.ts";
import * as region from "./regionSeeds.ts";
import {readSeed, type Seed} from "./seed.ts";
import * as vocabulary from "./vocabularySeeds.ts";

const seeds = {...region, ...indicator, ...vocabulary};

type RowOf<S> = S extends Seed<infer Row> ? Row : never;

/** The whole vocabulary: one array of checked rows per file of data/catalog, in file order. */
export type Catalog = {
  readonly [Name in keyof typeof seeds]: readonly Readonly<RowOf<(typeof seeds)[Name]>>[];
};

/**
 * Returns the catalogue of a folder of CSV files, each read, typed and checked
 * against the others. Throws CatalogError naming file, row and column.
 */
export async function loadCatalog(directory: string): Promise<Catalog> {
  const catalog = await readAll(directory);
  checkReferences(catalog);
  checkValidity(catalog);
  return catalog;
}

async function readAll(directory: string): Promise<Catalog> {
  async function load<Row>(wanted: Seed<Row>): Promise<readonly Row[]> {
    return readSeed(await readText(directory, wanted.file), wanted);
  }
  return {
    regions: await load(region.regions),
    regionKinds: await load(region.regionKinds),
    regionNames: await load(region.regionNames),
    regionCodes: await load(region.regionCodes),
    regionParents: await load(region.regionParents),
    regionAttributes: await load(region.regionAttributes),
    groups: await load(region.groups),
    regionGroups: await load(region.regionGroups),
    indicators: await load(indicator.indicators),
    indicatorNames: await load(indicator.indicatorNames),
    ignoredNames: await load(indicator.ignoredNames),
    growthNames: await load(indicator.growthNames),
    formulas: await load(indicator.formulas),
    seriesBreaks: await load(indicator.seriesBreaks),
    kinds: await load(vocabulary.kinds),
    units: await load(vocabulary.units),
    unitNames: await load(vocabulary.unitNames),
    vintages: await load(vocabulary.vintages),
    sourceKinds: await load(vocabulary.sourceKinds),
    statuses: await load(vocabulary.statuses),
    reasons: await load(vocabulary.reasons),
    flags: await load(vocabulary.flags),
    verdicts: await load(vocabulary.verdicts)
  };
}

async function readText(directory: string, file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(directory, file));
  } catch (cause) {
    throw new CatalogError(`missing file: ${file}`, {file}, {cause});
  }
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw new CatalogError(`invalid encoding: ${file} is not UTF-8`, {file});
  }
}
