import {readFile, readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {runInTurns} from "./inTurns.ts";
import {ModelError} from "./modelError.ts";
import type {Warehouse} from "./openWarehouse.ts";
import {orderByReads} from "./orderByReads.ts";
import {readRelations} from "./relations.ts";

export interface Model {
  readonly name: string;
  readonly layer: string; // the folder it stands in: staging, intermediate or marts
  readonly sql: string;
}

/** A step of the graph that is not SQL: it reads relations and writes tables of its own. */
export interface Step {
  readonly name: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  run(warehouse: Warehouse): Promise<void>;
}

/** Loads every `.sql` file of the given layers of a models folder, by file name. */
export async function loadModels(folder: string, layers: readonly string[]): Promise<Model[]> {
  const models: Model[] = [];
  for (const layer of layers) {
    const files = (await readdir(join(folder, layer))).filter((file) => file.endsWith(".sql"));
    for (const file of files.toSorted()) {
      const sql = (await readFile(join(folder, layer, file), "utf8")).trim().replace(/;$/, "");
      models.push({name: basename(file, ".sql"), layer, sql});
    }
  }
  return models;
}

export interface BuildOptions {
  readonly onBuilt?: (name: string, milliseconds: number) => void;
  readonly keep?: ReadonlySet<string>; // intermediate relations that are read afterwards
  readonly atOnce?: number; // how many models and steps may be built at the same time
  /**
   * Computes a mart that is a view, or takes a step's table, and leaves it where it is read from.
   */
  readonly store?: (warehouse: Warehouse, mart: string, kind: "view" | "table") => Promise<void>;
}

/**
 * Builds models and steps in the order of what they read. Staging models become views, marts and
 * intermediate ones tables; these go when nothing is left to read them: a country's are many times
 * its marts. Throws `ModelError` naming the model, with DuckDB's cause.
 */
export async function buildModels(
  warehouse: Warehouse,
  models: readonly Model[],
  steps: readonly Step[],
  {onBuilt = () => {}, keep = new Set(), atOnce = 1, store}: BuildOptions = {}
): Promise<void> {
  const nodes = [];
  for (const model of models) {
    const reads = await readRelations(warehouse, model.name, model.sql);
    nodes.push({name: model.name, reads, writes: [model.name], model, step: null});
  }
  for (const step of steps) {
    nodes.push({name: step.name, reads: step.reads, writes: step.writes, model: null, step});
  }
  const unbuilt = new Set(nodes);
  const standing = new Set<string>(); // intermediate tables
  const lanes = [warehouse];
  while (lanes.length < atOnce) lanes.push(await warehouse.connect());
  try {
    await runInTurns(orderByReads(nodes), lanes, async (node, lane) => {
      const {name, writes, model, step} = node;
      const start = performance.now();
      try {
        if (step) await step.run(lane);
        if (model) await lane.run(creationOf(model, store !== undefined));
        for (const mart of martsOf(model, writes)) await store?.(lane, mart, model ? "view" : "table");
      } catch (cause) {
        throw new ModelError(name, cause);
      }
      onBuilt(name, performance.now() - start);
      unbuilt.delete(node);
      if (model?.layer === transient) standing.add(model.name);
      const later = new Set([...unbuilt].flatMap(({reads}) => reads));
      for (const past of standing) {
        if (later.has(past) || keep.has(past)) continue;
        standing.delete(past);
        await lane.run(`drop table ${past}`);
      }
    });
  } finally {
    for (const lane of lanes.slice(1)) lane.close();
  }
}

const transient = "intermediate";

function martsOf(model: Model | null, writes: readonly string[]): readonly string[] {
  if (model) return model.layer === "marts" ? writes : [];
  return writes.filter((name) => !name.startsWith("int_"));
}

function creationOf({name, layer, sql}: Model, stored: boolean): string {
  const kinds: Readonly<Record<string, string>> = {
    staging: "view",
    [transient]: "table",
    marts: stored ? "view" : "table"
  };
  return `create or replace ${kinds[layer] ?? "table"} ${name} as ${sql}`;
}
