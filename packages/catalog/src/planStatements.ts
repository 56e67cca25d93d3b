import {join} from "node:path";
import {z} from "zod";
import {type Catalog} from "./loadCatalog.ts";
import {CatalogError} from "./catalogError.ts";
import {groupId, regionId, text} from "./fields.ts";
import {planRule, testsOf} from "./planRules.ts";
import {findYamlFiles, loadPlanYaml} from "./planYaml.ts";

const statement = z.strictObject({
  id: z.string().regex(/^[A-Z]-\d{2}[a-z]?$/),
  quote_zh: text, // verbatim
  statement_zh: text,
  statement_en: text,
  indicator_zh: text,
  indicator_en: text,
  target_zh: text,
  target_en: text,
  measurement_zh: text,
  measurement_en: text,
  published: z.enum(["yes", "partly", "no", "design"]), // can published county tables measure it
  deadline: z.iso.date().nullable(),
  deadline_inferred: z.boolean().default(false), // true where the plan does not print it
  cycle: z.enum(["yearly", "quarterly", "ongoing"]).nullable(),
  applies_to: z.array(z.union([groupId, regionId])).min(1),
  scopes: z.array(z.enum(["each", "aggregate"])).min(1), // each member, or their sum
  rule: planRule,
  caution_zh: text.optional(),
  caution_en: text.optional()
});

const section = z.strictObject({
  section: text,
  title_zh: text,
  title_en: text,
  order: z.int(),
  statements: z.array(statement).min(1)
});

/**
 * One statement of the plan: its words, what is measured, for whom, until when and by which rule.
 */
export type PlanStatement = Readonly<z.infer<typeof statement>> & {readonly section: string};

/** A section of the plan, with its statements in the plan's order. */
export type PlanSection = Readonly<z.infer<typeof section>>;

/**
 * Returns the plan's sections of data/plan/statements, in their own order.
 * Throws CatalogError for a malformed file, a statement twice there or a caution in one language.
 */
export async function loadPlanSections(directory: string): Promise<readonly PlanSection[]> {
  const folder = join(directory, "statements");
  const sections: PlanSection[] = [];
  const seen = new Set<string>();
  for (const file of await findYamlFiles(folder)) {
    const loaded = await loadPlanYaml(file, section);
    for (const {id, caution_zh, caution_en} of loaded.statements) {
      if (seen.has(id)) throw new CatalogError(`duplicate statement: ${id}`, {file});
      if ((caution_zh === undefined) !== (caution_en === undefined)) {
        throw new CatalogError(`missing caution in one language: ${id}`, {file});
      }
      seen.add(id);
    }
    sections.push(loaded);
  }
  return sections.sort((a, b) => a.order - b.order);
}

/** Returns all statements of the sections, in order. */
export function statementsOf(sections: readonly PlanSection[]): readonly PlanStatement[] {
  return sections.flatMap(({section, statements}) => statements.map((one) => ({...one, section})));
}

/**
 * Throws CatalogError when a statement speaks of a region or a group that the
 * catalogue does not have. Indicators may be absent: the rule then says not loaded.
 */
export function checkPlanRegions(statements: readonly PlanStatement[], catalog: Catalog): void {
  const places = new Set<string>([
    ...catalog.regions.map((region) => region.region_id),
    ...catalog.groups.map((group) => group.group_id)
  ]);
  for (const {id, applies_to, rule, section} of statements) {
    const named = testsOf(rule).flatMap((test) => [
      ...("benchmark_region" in test && test.benchmark_region ? [test.benchmark_region] : []),
      ...("parent_region" in test ? [test.parent_region] : []),
      ...("group" in test ? [test.group] : [])
    ]);
    const unknown = [...applies_to, ...named].find((place) => !places.has(place));
    if (unknown === undefined) continue;
    const file = `statements/${section}.yaml`;
    throw new CatalogError(`unknown region or group: ${unknown}`, {file, column: id});
  }
}
