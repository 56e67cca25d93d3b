import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {CatalogError} from "./catalogError.ts";
import {code, optional, optionalText, regionId, text} from "./fields.ts";
import {findEvidenceRule} from "./planRules.ts";
import {type PlanStatement} from "./planStatements.ts";
import {readSeed, seed, type Seed} from "./seed.ts";

const day = z.iso.date();
const number = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,6})?$/)
  .transform(Number);

const evidence = seed("evidence.csv", {
  evidence_id: code,
  statement_id: text,
  region_id: regionId,
  date: day, // the day the fact held
  value: optional(number),
  unit: optionalText,
  status: optional(z.enum(["done", "not_done", "designated", "revoked"])),
  document: text,
  page: optionalText,
  office: text,
  entered_by: text,
  entered_on: day,
  note: optionalText
});

const projects = seed("projects.csv", {
  project_id: code,
  name: text,
  region_id: regionId,
  sector: text,
  planned_investment: optional(number),
  done_investment: optional(number),
  unit: text,
  stage: z.enum(["planned", "started", "building", "finished", "stopped"]),
  period: z.string().regex(/^\d{4}-Q[1-4]$/),
  office: text,
  document: text,
  note: optionalText
});

type RowOf<S> = S extends Seed<infer Row> ? Readonly<Row> : never;

/** A fact an office entered, shown as departmental. Value and unit, or a status. */
export type Evidence = RowOf<typeof evidence>;

/** A project of the quarterly review. */
export type Project = RowOf<typeof projects>;

/**
 * Returns data/evidence/evidence.csv. Throws CatalogError for a statement that the
 * plan lacks or that no evidence decides, a value without its unit or in another
 * unit than the statement's, a fact with neither value nor status, or an id used twice.
 */
export async function loadEvidence(
  directory: string,
  statements: readonly PlanStatement[]
): Promise<readonly Evidence[]> {
  const rows = readSeed(await readRegister(directory, evidence.file), evidence);
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const problem = problemOf(row, statements, seen);
    if (problem) throw new CatalogError(problem, {file: evidence.file, row: index + 2});
    seen.add(row.evidence_id);
  }
  return rows;
}

/** Returns data/evidence/projects.csv. Throws CatalogError when malformed. */
export async function loadProjects(directory: string): Promise<readonly Project[]> {
  return readSeed(await readRegister(directory, projects.file), projects);
}

function problemOf(
  row: Evidence,
  statements: readonly PlanStatement[],
  seen: ReadonlySet<string>
): string | null {
  if (seen.has(row.evidence_id)) return `duplicate evidence: ${row.evidence_id}`;
  const statement = statements.find((one) => one.id === row.statement_id);
  if (!statement) return `unknown statement: ${row.statement_id}`;
  const rule = findEvidenceRule(statement.rule);
  if (!rule) return `incompatible statement: ${row.statement_id} is not decided by evidence`;
  if (row.value === null && row.status === null) return "missing value or status";
  if (row.value !== null && (row.unit ?? undefined) !== rule.unit) {
    return `incompatible unit: ${row.unit ?? ""}`;
  }
  return null;
}

async function readRegister(directory: string, file: string): Promise<string> {
  try {
    return await readFile(join(directory, file), "utf8");
  } catch (cause) {
    throw new CatalogError(`missing file: ${file}`, {file}, {cause});
  }
}
