import {createRequire} from "node:module";
import {mkdir, readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {loadCatalog} from "@xianzhi/catalog/loadCatalog";
import type {LakeFile, Workspace} from "@xianzhi/catalog/workspace";
import {loadWorkspaceSettings} from "@xianzhi/catalog/workspaceSettings";
import {checkAssertions, readAssertedRelations} from "@xianzhi/warehouse/assertions";
import {buildModels, loadModels, type Step} from "@xianzhi/warehouse/models";
import {openWarehouse} from "@xianzhi/warehouse/openWarehouse";
import {dropLaterCorrections, type AsOf} from "./asOf/selectAsOf.ts";
import {loadAcceptances} from "./check/acceptedFindings.ts";
import {loadRelations} from "./check/relations.ts";
import {checkStep} from "./check/step.ts";
import {registerFunctions} from "./functions.ts";
import {headlineStep} from "./headline/step.ts";
import {writeFoldings, writeLakeTables} from "./lakeTables.ts";
import type {LakeRecord} from "./lakeRecord.ts";
import {trendsStep} from "./trends/step.ts";
import {singlePeriodsStep} from "./periods/step.ts";
import {notebookStep} from "./notebook/step.ts";
import {storeMart, type Mart} from "./marts.ts";
import {loadPlanFiles} from "./plan/loadPlanFiles.ts";
import {projectionsStep} from "./projections/step.ts";
import {planStep} from "./plan/step.ts";
import {writeSnapshotFile} from "./snapshotFile.ts";
import {numberVocabularies} from "./vocabularies.ts";
import {
  writeCatalogTables,
  writeCorrections,
  writeFormulaTerms,
  writeSettings
} from "./rawTables.ts";

export interface SnapshotOptions {
  readonly id: string; // the hash of everything the snapshot depends on
  readonly files: readonly LakeFile[];
  readonly inputs: Readonly<Record<string, string>>; // path or name → hash, for the manifest
  readonly asOf?: AsOf; // the files are those known on a day; later corrections are left out
  readonly memoryLimit?: string;
  readonly progress?: (line: string) => void;
}

export interface SnapshotManifest {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly files: readonly LakeFile[];
  readonly marts: Readonly<Record<string, Mart>>;
  readonly assertions: number;
  readonly asOf?: AsOf; // of a snapshot that answers for an earlier day
}

/**
 * Builds the snapshot of the given lake files beside the others and moves it into place; one that
 * is there already is returned as it is. Throws CatalogError, or ModelError when a model or a claim
 * does not hold: then nothing is left behind.
 */
export async function run(
  workspace: Workspace,
  options: SnapshotOptions
): Promise<SnapshotManifest> {
  const folder = join(workspace.snapshots, options.id);
  const present = await findManifest(folder);
  if (present) return present;
  const temporary = `${folder}.${process.pid}.tmp`;
  await rm(temporary, {recursive: true, force: true});
  await mkdir(join(temporary, "marts"), {recursive: true});
  try {
    const manifest = await build(workspace, temporary, options);
    await writeFile(join(temporary, "manifest.json"), JSON.stringify(manifest, null, 1) + "\n");
    await rename(temporary, folder).catch((cause: unknown) => keepOther(folder, cause));
    return manifest;
  } finally {
    await rm(temporary, {recursive: true, force: true});
  }
}

/** Returns the manifest of a whole snapshot, undefined when there is none. */
export async function findManifest(folder: string): Promise<SnapshotManifest | undefined> {
  try {
    const manifest: SnapshotManifest = JSON.parse(
      await readFile(join(folder, "manifest.json"), "utf8")
    );
    return manifest;
  } catch {
    return undefined;
  }
}

// DuckDB shares a table among its threads by groups of so many rows: of a table that is one group a
// statement occupies one core, and a second statement the other.
const rowsOfOneThread = 122_880;

function countReadings(records: readonly LakeRecord[]): number {
  return records.reduce((sum, {file}) => sum + Number(file["readings"]), 0);
}

// Another run may have built the same snapshot meanwhile: equal inputs, equal marts.
async function keepOther(folder: string, cause: unknown): Promise<void> {
  if (!(await stat(folder).catch(() => undefined))) throw cause;
}

async function build(
  workspace: Workspace,
  folder: string,
  {id, files, inputs, asOf, memoryLimit, progress = () => {}}: SnapshotOptions
): Promise<SnapshotManifest> {
  const root = dirname(createRequire(import.meta.url).resolve("@xianzhi/indicators/package.json"));
  const catalog = await loadCatalog(workspace.catalog);
  const settings = await loadWorkspaceSettings(workspace.settings);
  const plan = await loadPlanFiles(workspace, catalog);
  const headline = plan?.headline ?? null;
  const warehouse = await openWarehouse(":memory:", {
    spillFolder: join(folder, "spill"),
    ...(memoryLimit === undefined ? {} : {memoryLimit})
  });
  try {
    await registerFunctions(warehouse);
    await writeCatalogTables(warehouse, workspace);
    await writeFormulaTerms(warehouse, catalog);
    await writeSettings(warehouse, settings, headline);
    await writeCorrections(warehouse, workspace);
    if (asOf) await dropLaterCorrections(warehouse, asOf.date);
    const records = await writeLakeTables(warehouse, workspace, files);
    await writeFoldings(warehouse);
    await numberVocabularies(warehouse);
    const steps: Step[] = [
      checkStep({
        queries: await loadModels(join(root, "models"), ["check"]),
        relations: await loadRelations(workspace.catalog),
        accepted: await loadAcceptances(workspace.accepted)
      }),
      headlineStep(headline),
      projectionsStep(headline),
      trendsStep(),
      singlePeriodsStep(),
      planStep(plan, catalog),
      notebookStep(headline, plan?.system ?? null)
    ];
    const models = await loadModels(join(root, "models"), ["staging", "intermediate", "marts"]);
    const marts: Record<string, Mart> = {};
    await buildModels(warehouse, models, steps, {
      keep: await readAssertedRelations(warehouse, join(root, "assertions")),
      atOnce: countReadings(records) <= rowsOfOneThread ? 2 : 1,
      async store(lane, name, query) {
        marts[name] = await storeMart(lane, folder, name, query);
      },
      onBuilt: (name, milliseconds) => progress(`${name} ${Math.round(milliseconds)} ms`)
    });
    const assertions = await checkAssertions(warehouse, join(root, "assertions"));
    await writeSnapshotFile(warehouse, folder, Object.keys(marts));
    await rm(join(folder, "spill"), {recursive: true, force: true});
    const named = Object.fromEntries(Object.entries(marts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return {id, inputs, files, marts: named, assertions, ...(asOf ? {asOf} : {})};
  } finally {
    warehouse.close();
  }
}
