import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {hashOf} from "@xianzhi/catalog/hash";
import {readSourceDescription, type SourceDescription} from "@xianzhi/catalog/sourceDescription";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {SourceError} from "@xianzhi/table-reader/sourceError";
import {parse} from "yaml";
import {readLocators, type Locator} from "./locators.ts";

/** One file of a publication, its bytes checked against the checksum it was committed with. */
export interface SourceFile {
  readonly source: SourceDescription;
  readonly path: string; // inside the source's folder
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly descriptionHash: string; // of what source.yaml and locators.csv say of it
  readonly pins: unknown; // the layout a person or `add` fixed; undefined when none is
  readonly locators: readonly Locator[];
}

/**
 * Loads every file of every source, in order of id and path. Throws SourceError when a file is
 * missing or is not the one that was committed, CatalogError when a description is malformed.
 */
export async function loadSources(workspace: Workspace): Promise<SourceFile[]> {
  const entries = await readdir(workspace.sources, {withFileTypes: true});
  const folders = entries.filter((entry) => entry.isDirectory()).map(({name}) => name);
  const loaded = await Promise.all(folders.toSorted().map((name) => loadSource(workspace, name)));
  return loaded.flat();
}

async function loadSource(workspace: Workspace, name: string): Promise<SourceFile[]> {
  const folder = join(workspace.sources, name);
  const place = `${name}/source.yaml`;
  const description = await readFile(join(folder, "source.yaml"), "utf8").catch(() => {
    throw new SourceError(`missing file: source.yaml (${name})`);
  });
  const source = readSourceDescription(readYaml(description, place), place);
  if (source.id !== name) throw new SourceError(`incompatible id: ${source.id} (${place})`);
  const locatorText = await readFile(join(folder, "locators.csv"), "utf8").catch(() => "");
  const locators = readLocators(locatorText, `${name}/locators.csv`);
  const {files, ...words} = source;
  return Promise.all(
    files.map(async (entry) => {
      const {path, sha256, layout} = entry;
      const bytes = await readFile(join(folder, path)).catch(() => {
        throw new SourceError(`missing file: ${path} (${name})`);
      });
      const found = hashOf(bytes);
      if (found !== sha256) {
        throw new SourceError(`incompatible checksum: ${found} for ${sha256} (${name}/${path})`);
      }
      const own = locators.filter(({file}) => file === path);
      const descriptionHash = hashOf(JSON.stringify([words, entry, own]));
      return {source, path, bytes, sha256, descriptionHash, pins: layout, locators: own};
    })
  );
}

function readYaml(content: string, place: string): unknown {
  try {
    return parse(content);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split("\n")[0] ?? "" : String(cause);
    throw new SourceError(`invalid YAML: ${message} (${place})`);
  }
}
