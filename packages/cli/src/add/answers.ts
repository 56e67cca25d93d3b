import {appendFile, readFile} from "node:fs/promises";
import {join} from "node:path";
import {foldName} from "@xianzhi/catalog/foldName";
import type {Workspace} from "@xianzhi/catalog/workspace";
import Papa from "papaparse";
import type {KnownName} from "./proposeMeanings.ts";

/** A text of a table that the catalogue does not know. */
export interface Unknown {
  readonly kind: string; // region | label | unit | period
  readonly reason: string;
  readonly text: string;
  readonly readings: number;
}

/** What a person says of such a text: what it means, or that it is left out on purpose. */
export type Answer =
  | {readonly means: string} // an id of the catalogue
  | {readonly ignored: string}; // the reason

const files = {
  region: {name: "region_names.csv", text: "name", id: "region_id"},
  label: {name: "indicator_names.csv", text: "name", id: "indicator_id"},
  unit: {name: "unit_names.csv", text: "name", id: "unit"}
} as const;

/** Returns the ids a text of that kind may mean, for a message when an answer is none of them. */
export async function loadIds(workspace: Workspace, kind: string): Promise<readonly string[]> {
  const [file, column] =
    kind === "region"
      ? ["regions.csv", "region_id"]
      : kind === "label"
        ? ["indicators.csv", "indicator_id"]
        : ["units.csv", "unit"];
  return (await loadSeed(workspace, file)).map((row) => row[column] ?? "");
}

/** Returns the names of that kind with what they mean, none for a kind that has no names. */
export async function loadNames(workspace: Workspace, kind: string): Promise<KnownName[]> {
  if (!isNamed(kind)) return [];
  const {name, text, id} = files[kind];
  const rows = await loadSeed(workspace, name);
  return rows.map((row) => ({name: row[text] ?? "", id: row[id] ?? ""}));
}

async function loadSeed(
  {catalog}: Workspace,
  name: string
): Promise<readonly Readonly<Record<string, string>>[]> {
  const content = await readFile(join(catalog, name), "utf8");
  const options = {header: true, skipEmptyLines: true} as const;
  return Papa.parse<Readonly<Record<string, string>>>(content, options).data;
}

/**
 * Remembers an answer as a row of the catalogue, which can be reviewed and taken back. Texts are
 * folded as names are looked up. Returns the file, undefined for a kind that has no names.
 */
export async function rememberAnswer(
  workspace: Workspace,
  unknown: Unknown,
  answer: Answer
): Promise<string | undefined> {
  if ("ignored" in answer) {
    const row = {name: foldName(unknown.text), reason: answer.ignored};
    return append(workspace, "ignored_names.csv", row);
  }
  const file = isNamed(unknown.kind) ? files[unknown.kind] : undefined;
  if (file === undefined) return undefined;
  const text = unknown.kind === "region" ? unknown.text : foldName(unknown.text);
  const more = unknown.kind === "region" ? {language: languageOf(text), form: "alias"} : {};
  return append(workspace, file.name, {[file.text]: text, [file.id]: answer.means, ...more});
}

async function append(
  {catalog}: Workspace,
  name: string,
  row: Readonly<Record<string, string>>
): Promise<string> {
  const path = join(catalog, name);
  const content = await readFile(path, "utf8");
  const [header = []] = Papa.parse<string[]>(content, {preview: 1}).data;
  const line = Papa.unparse([header.map((column) => row[column] ?? "")], {newline: "\n"});
  await appendFile(path, `${content.endsWith("\n") ? "" : "\n"}${line}\n`);
  return name;
}

function isNamed(kind: string): kind is keyof typeof files {
  return kind in files;
}

function languageOf(text: string): string {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}
