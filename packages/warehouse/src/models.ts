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
   * Computes a mart by its query, or takes the table of its name that a step wrote, where the query is
   * null, and leaves it where it is read from.
   */
  readonly store?: (warehouse: Warehouse, mart: string, query: string | null) => Promise<void>;
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
  // Steps first: they take longest, so what they read is built before what nobody waits for.
  const nodes = [
    ...steps.map((step) => ({...step, model: null, step})),
    ...(await readModels(warehouse, models)).map((model) => ({...model, step: null}))
  ];
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
        const isStored = store !== undefined && model?.layer === "marts";
        if (model && !isStored) await lane.run(creationOf(model));
        for (const mart of martsOf(model, writes)) await store?.(lane, mart, model?.sql ?? null);
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

function creationOf({name, layer, sql}: Model): string {
  return `create or replace ${layer === "staging" ? "view" : "table"} ${name} as ${sql}`;
}

async function readModels(warehouse: Warehouse, models: readonly Model[]) {
  const reads = await readRelations(warehouse, models);
  return models.map((model) => ({
    name: model.name,
    reads: reads.get(model.name) ?? [],
    writes: [model.name],
    model
  }));
}
