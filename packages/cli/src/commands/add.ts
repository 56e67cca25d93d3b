import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {sourceId as sourceIdField} from "@xianzhi/catalog/fields";
import {hashOf} from "@xianzhi/catalog/hash";
import {loadCatalog} from "@xianzhi/catalog/loadCatalog";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {readTable} from "@xianzhi/table-reader/readTable";
import {SourceError} from "@xianzhi/table-reader/sourceError";
import type {Unknown} from "../add/answers.ts";
import {askAtTerminal} from "../add/askAnswers.ts";
import {
  addFile,
  layoutPins,
  sourceIdOf,
  writeDescription,
  type FileDraft
} from "../add/describeSource.ts";
import {previewSource, type Preview} from "../add/previewSource.ts";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {loadTableFile} from "../loadTableFile.ts";
import {plainText} from "../plainText.ts";
import {printTable} from "../printRows.ts";

export interface AddOptions {
  readonly workspace?: string;
  readonly source?: string;
  readonly released?: string; // ISO date, when the publication states it
}

/**
 * Copies a table into the sources, describes it with its checksum and its layout, and shows what
 * it would publish. Unknown texts are asked about at a terminal and printed elsewhere. Nothing is
 * published. Throws UsageError for an occupied name, SourceError for a file that is no table.
 */
export async function addCommand(file: string, options: AddOptions): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const bytes = await loadTableFile(file);
  const id = readSourceId(options.source ?? sourceIdOf(file));
  const reading = await readTable(bytes, basename(file));
  if (reading.readings.size === 0) {
    throw new SourceError(`no table: ${basename(file)} (see xianzhi inspect)`);
  }
  const draft: FileDraft = {
    path: basename(file),
    sha256: hashOf(bytes),
    layout: layoutPins(reading)
  };
  await placeFile(workspace, id, draft, bytes, options.released ?? null);
  let preview = await previewSource(workspace, id);
  process.stdout.write(printPreview(id, draft.path, preview));
  const open = preview.unknowns.filter(({reason}) => reason !== "IGNORED_LABEL");
  if (open.length > 0 && process.stdin.isTTY && process.stdout.isTTY) {
    if ((await askAtTerminal(workspace, open)) > 0) {
      preview = await previewSource(workspace, id);
      process.stdout.write(printPreview(id, draft.path, preview));
    }
  }
  return exitCodes.done;
}

// The bytes come first and the description last: a source is there once its description is.
async function placeFile(
  workspace: Workspace,
  id: string,
  draft: FileDraft,
  bytes: Uint8Array,
  released: string | null
): Promise<void> {
  const folder = join(workspace.sources, id);
  const description = join(folder, "source.yaml");
  const before = await readFile(description, "utf8").catch(() => undefined);
  await mkdir(folder, {recursive: true});
  const target = join(folder, draft.path);
  await writeFile(target, bytes, {flag: "wx"}).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw new UsageError(`occupied name: ${id}/${draft.path}`);
    throw error;
  });
  try {
    const fresh = () => newDescription(workspace, id, draft, released);
    await writeFile(description, before === undefined ? await fresh() : addFile(before, draft));
  } catch (error) {
    await rm(target, {force: true});
    throw error;
  }
}

async function newDescription(
  workspace: Workspace,
  id: string,
  draft: FileDraft,
  released: string | null
): Promise<string> {
  const {sourceKinds, statuses} = await loadCatalog(workspace.catalog);
  const last = sourceKinds.toSorted((a, b) => b.rank - a.rank)[0]; // the least trusted until said
  const status = statuses.find(({code}) => code === "provisional") ?? statuses[0];
  const accessed = new Date().toISOString().slice(0, 10);
  const words = {kind: last?.kind ?? "report", status: status?.code ?? "final"};
  return writeDescription({id, title: draft.path, ...words, released, accessed}, draft);
}

function readSourceId(text: string): string {
  const result = sourceIdField.safeParse(text);
  if (!result.success) throw new UsageError(`invalid source id: ${text}`);
  return result.data;
}

function printPreview(id: string, path: string, preview: Preview): string {
  const {readings, observations, figures, samples, unknowns} = preview;
  const lines = [
    `${id}/${path}: ${readings} readings of the source, ${observations} observations, ` +
      `${figures} figures would come from it`
  ];
  if (samples.length > 0) lines.push(printTable(samples).trimEnd());
  if (unknowns.length > 0) {
    lines.push("not known to the catalogue:");
    const print = (one: Unknown) => `  ${one.kind} ${one.reason}: ${one.text} (${one.readings})`;
    lines.push(...unknowns.map(print));
  }
  return plainText(`${lines.join("\n")}\n`);
}
