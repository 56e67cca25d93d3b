import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "yaml";
import {type z} from "zod";
import {CatalogError} from "./catalogError.ts";

/**
 * Returns what a YAML file of the plan or the assessment holds, checked by its schema.
 * Throws CatalogError naming the file and the path of the field that is wrong.
 */
export async function loadPlanYaml<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (cause) {
    throw new CatalogError(`missing file: ${path}`, {file: path}, {cause});
  }
  return readPlanYaml(content, path, schema);
}

// Snapshot and pages ask for the same files: a text is parsed once. Schemas copy what they check.
const parsed = new Map<string, unknown>();

function parseOnce(content: string): unknown {
  const value: unknown = parsed.get(content) ?? parse(content);
  parsed.set(content, value);
  return value;
}

/** Returns what the YAML text holds, as loadPlanYaml; `path` is for messages. */
export function readPlanYaml<T>(content: string, path: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = parseOnce(content);
  } catch (cause) {
    throw new CatalogError("invalid YAML", {file: path}, {cause});
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const column = issue?.path.join(".") ?? "";
  throw new CatalogError(`invalid field: ${issue?.message ?? ""}`, {file: path, column});
}

/** Returns the paths of a folder's YAML files, by name. Throws CatalogError without a folder. */
export async function findYamlFiles(directory: string): Promise<readonly string[]> {
  try {
    const names = await readdir(directory);
    return names
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map((name) => join(directory, name));
  } catch (cause) {
    throw new CatalogError(`missing folder: ${directory}`, {file: directory}, {cause});
  }
}
