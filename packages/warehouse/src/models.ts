import {readFile, readdir} from "node:fs/promises";
import {basename, join} from "node:path";
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

/**
 * Builds models and steps in the order of what they read. Staging models become views,
 * the others tables. Throws `ModelError` naming the model, with DuckDB's cause.
 */
export async function buildModels(
  warehouse: Warehouse,
  models: readonly Model[],
  steps: readonly Step[],
  onBuilt: (name: string, milliseconds: number) => void = () => {}
): Promise<void> {
  const nodes = [];
  for (const model of models) {
    const reads = await readRelations(warehouse, model.name, model.sql);
    nodes.push({name: model.name, reads, writes: [model.name], model, step: null});
  }
  for (const step of steps) {
    nodes.push({name: step.name, reads: step.reads, writes: step.writes, model: null, step});
  }
  for (const {name, model, step} of orderByReads(nodes)) {
    const start = performance.now();
    try {
      if (step) await step.run(warehouse);
      if (model) await warehouse.run(creationOf(model));
    } catch (cause) {
      throw new ModelError(name, cause);
    }
    onBuilt(name, performance.now() - start);
  }
}

function creationOf({name, layer, sql}: Model): string {
  return `create or replace ${layer === "staging" ? "view" : "table"} ${name} as ${sql}`;
}
