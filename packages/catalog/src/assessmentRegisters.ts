import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {CatalogError} from "./catalogError.ts";
import {code, indicatorId, integer, optional, optionalText, regionId, text} from "./fields.ts";
import {loadPlanYaml} from "./planYaml.ts";
import {readSeed, seed, type Seed} from "./seed.ts";

const day = z.iso.date();

const vetoes = seed("vetoes.csv", {
  region_id: regionId,
  year: integer,
  kind: z.enum(["safety", "environment", "statistics_fraud", "other"]),
  document: text,
  entered_by: text,
  entered_on: day,
  note: optionalText
});

const decisions = seed("decisions.csv", {
  year: integer,
  region_id: regionId,
  decision: z.enum(["recommended", "not_recommended"]),
  reason: text, // the outstanding work that a person records
  decided_on: day,
  decided_by: text,
  data_vintage: text, // the snapshot that was on the table
  document: text,
  note: optionalText
});

const findings = seed("findings.csv", {
  finding_id: code,
  rule_id: code,
  region_id: regionId,
  indicator_id: indicatorId,
  period: text,
  opened: day,
  owner: optionalText,
  due: optional(day),
  action: optionalText,
  reward_or_penalty: optionalText,
  state: optional(code), // a person's; the data close and reopen
  retest_period: optionalText,
  note: optionalText
});

const loop = z.strictObject({
  states: z.array(code).min(2),
  rules: z
    .array(
      z.strictObject({
        id: code,
        kind: z.enum(["lead_below", "falls"]),
        indicator: indicatorId,
        due_months: z.int().positive(),
        owner_zh: text,
        owner_en: text,
        label_zh: text,
        label_en: text
      })
    )
    .min(1)
});

type RowOf<S> = S extends Seed<infer Row> ? Readonly<Row> : never;

/** A veto an office entered: it takes a county out of the candidates of a year. */
export type Veto = RowOf<typeof vetoes>;

/** What the committee decided about a county, with the vintage it saw. */
export type Decision = RowOf<typeof decisions>;

/** What people added to a finding of the evaluation loop. */
export type FindingRecord = RowOf<typeof findings>;

/** The rules that open findings. */
export type LoopRules = Readonly<z.infer<typeof loop>>;

/** Everything people enter beside the system. */
export interface AssessmentRegisters {
  readonly vetoes: readonly Veto[];
  readonly decisions: readonly Decision[];
  readonly findings: readonly FindingRecord[];
  readonly loop: LoopRules;
}

/** Returns the registers of data/assessment. Throws CatalogError naming file, row and column. */
export async function loadAssessmentRegisters(directory: string): Promise<AssessmentRegisters> {
  const rules = await loadPlanYaml(join(directory, "loop.yaml"), loop);
  const records = await load(directory, findings);
  for (const [index, {rule_id, state}] of records.entries()) {
    const place = {file: findings.file, row: index + 2};
    if (!rules.rules.some((rule) => rule.id === rule_id)) {
      throw new CatalogError(`unknown rule: ${rule_id}`, {...place, column: "rule_id"});
    }
    if (state !== null && !rules.states.includes(state)) {
      throw new CatalogError(`unknown state: ${state}`, {...place, column: "state"});
    }
  }
  return {
    vetoes: await load(directory, vetoes),
    decisions: await load(directory, decisions),
    findings: records,
    loop: rules
  };
}

async function load<Row>(directory: string, wanted: Seed<Row>): Promise<readonly Row[]> {
  let content: string;
  try {
    content = await readFile(join(directory, wanted.file), "utf8");
  } catch (cause) {
    throw new CatalogError(`missing file: ${wanted.file}`, {file: wanted.file}, {cause});
  }
  return readSeed(content, wanted);
}
