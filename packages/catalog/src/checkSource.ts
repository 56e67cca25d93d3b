import {CatalogError} from "./catalogError.ts";
import type {Catalog} from "./loadCatalog.ts";
import type {SourceDescription} from "./sourceDescription.ts";

/**
 * Checks that a source’s kind, status and vintage are words of the catalogue’s
 * closed lists; `path` is for messages. Throws CatalogError at the first that is not.
 */
export function checkSource(source: SourceDescription, catalog: Catalog, path: string): void {
  const {sourceKinds, statuses, vintages} = catalog;
  expect("kind", source.kind, sourceKinds.map((row) => row.kind), path);
  expect("status", source.status, statuses.map((row) => row.code), path);
  expect("vintage", source.vintage, vintages.map((row) => row.vintage_id), path);
}

function expect(column: string, word: string | null, known: readonly string[], file: string): void {
  if (word === null || known.includes(word)) return;
  throw new CatalogError(`unknown ${column}: ${word}`, {file, column});
}
