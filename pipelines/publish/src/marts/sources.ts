import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readNumber, readText} from "./cells.ts";

export type Source = ReturnType<typeof readSource>;

/** Reads a row of the mart `sources`: one publication and what was read of it. */
export function readSource(row: Row) {
  const zh = readText(row, "title");
  const publisher = readText(row, "publisher");
  return {
    id: readText(row, "source_id"),
    title: {zh, en: findText(row, "title_en") ?? zh},
    publisher: {zh: publisher, en: findText(row, "publisher_en") ?? publisher},
    kind: readText(row, "kind"),
    medium: findText(row, "medium"),
    url: findText(row, "url"),
    released: findText(row, "released"), // ISO date, null unless the source states it
    accessed: findText(row, "accessed"),
    vintageId: findText(row, "vintage_id"),
    terms: findText(row, "terms"),
    licence: findText(row, "licence"),
    caveats: findText(row, "caveats"),
    cells: findNumber(row, "cells") ?? 0,
    readings: findNumber(row, "readings") ?? 0,
    refusals: findNumber(row, "refusals") ?? 0,
    notData: findNumber(row, "not_data") ?? 0,
    observations: findNumber(row, "observations") ?? 0,
    unmatched: findNumber(row, "unmatched") ?? 0,
    nextRelease: findText(row, "next_release")
  } as const;
}

export type SourceFile = ReturnType<typeof readSourceFile>;

/** Reads a row of the mart `source_files`. */
export function readSourceFile(row: Row) {
  return {
    sourceId: readText(row, "source_id"),
    file: readText(row, "file"),
    sha256: readText(row, "sha256"),
    encoding: readText(row, "encoding"),
    layout: readText(row, "layout")
  } as const;
}

export type SourceCell = ReturnType<typeof readSourceCell>;

/** Reads a row of the mart `source_cells`: one cell that is not empty, row and column one-based. */
export function readSourceCell(row: Row) {
  return {
    file: readText(row, "file"),
    sheet: readText(row, "sheet"),
    row: readNumber(row, "row_number"),
    column: readNumber(row, "column_number"),
    text: readText(row, "text"),
    role: readText(row, "role"),
    issueCode: findText(row, "issue_code"),
    figureKey: findText(row, "figure_key")
  } as const;
}

export type SourceIssue = ReturnType<typeof readSourceIssue>;

/** Reads a row of the mart `issues`: a cell or line that was refused, and why. */
export function readSourceIssue(row: Row) {
  return {
    sourceId: readText(row, "source_id"),
    file: readText(row, "file"),
    sheet: readText(row, "sheet"),
    row: findNumber(row, "row_number"),
    column: findNumber(row, "column_number"),
    code: readText(row, "code"),
    message: readText(row, "message"),
    text: readText(row, "text")
  } as const;
}

export type Unmatched = ReturnType<typeof readUnmatched>;

/** Reads a row of the mart `unmatched`: a text of a source that the catalogue does not know. */
export function readUnmatched(row: Row) {
  return {
    kind: readText(row, "kind"), // region | label | unit
    text: readText(row, "text"),
    sourceId: readText(row, "source_id"),
    readings: findNumber(row, "readings") ?? 0
  } as const;
}

export type Locator = ReturnType<typeof readLocator>;

/**
 * Reads a row of the mart `locators`: where the figures of a cell, row or whole table were read.
 */
export function readLocator(row: Row) {
  return {
    row: findNumber(row, "row_number"), // null for every row
    column: findNumber(row, "column_number"), // null for every column
    locator: readText(row, "locator")
  } as const;
}
