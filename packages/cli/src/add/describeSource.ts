import {basename, extname} from "node:path";
import {pinLayouts, type LayoutPins} from "@xianzhi/table-reader/pins";
import type {TableReading} from "@xianzhi/table-reader/readTable";
import {parseDocument, stringify} from "yaml";

/** What is known of a publication before a person has looked at it. */
export interface SourceDraft {
  readonly id: string;
  readonly title: string;
  readonly kind: string; // a word of source_kinds.csv
  readonly status: string; // a word of statuses.csv
  readonly released: string | null; // ISO date, only when the publication states it
  readonly accessed: string; // ISO date
}

/** A file that is to be part of a source: its name, its checksum, its layout as understood. */
export interface FileDraft {
  readonly path: string;
  readonly sha256: string;
  readonly layout: unknown;
}

/** Returns an identifier made of a file's name: lower-case ASCII, digits and hyphens. */
export function sourceIdOf(fileName: string): string {
  const name = basename(fileName, extname(fileName)).normalize("NFKD").toLowerCase();
  const id = name.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return id === "" ? "table" : id;
}

/** Returns the layout to be pinned: what every later reading of the file must agree with. */
export function layoutPins({decoding, layouts}: TableReading): LayoutPins {
  return pinLayouts(decoding, layouts);
}

/** Returns the text of a new source.yaml; what nobody has said yet is null and says so. */
export function writeDescription(draft: SourceDraft, file: FileDraft): string {
  const {id, title, kind, status, released, accessed} = draft;
  const known = {
    id,
    title,
    title_en: title,
    publisher: null,
    publisher_en: null,
    kind,
    medium: "original",
    url: null,
    locator: null,
    accessed,
    edition_year: null,
    released,
    vintage: null,
    status,
    scope: null,
    terms: "not looked into yet",
    licence: "not looked into yet",
    caveats: [],
    files: [file]
  };
  const advice = "# Made by xianzhi add: say who published this, when, and under which terms.\n";
  return advice + stringify(known);
}

/** Returns a source.yaml with one more file; comments and order stay. */
export function addFile(description: string, file: FileDraft): string {
  const document = parseDocument(description);
  document.addIn(["files"], document.createNode(file));
  return document.toString();
}
