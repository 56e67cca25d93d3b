import {join} from "node:path";
import {z} from "zod";
import {CatalogError} from "./catalogError.ts";
import {code, text} from "./fields.ts";
import {loadPlanYaml} from "./planYaml.ts";

const scalar = z.union([z.string(), z.number()]);

const question = z.strictObject({
  n: z.int().positive(),
  frequency: z.enum(["year", "quarter", "any"]),
  topic: code,
  method: code, // how it is answered; several questions may share one
  zh: text,
  en: text,
  note_zh: text.optional(), // what a reader of this workspace's answer must know beside
  note_en: text.optional(),
  inputs: z.record(z.string(), z.union([scalar, z.array(scalar)])).default({}) // by role
});

/** A question the planners ask, by number. */
export type PlanQuestion = Readonly<z.infer<typeof question>>;

/** Returns data/plan/questions.yaml, numbered from one without gaps. Throws CatalogError. */
export async function loadQuestions(directory: string): Promise<readonly PlanQuestion[]> {
  const file = join(directory, "questions.yaml");
  const {questions} = await loadPlanYaml(
    file,
    z.strictObject({questions: z.array(question).min(1)})
  );
  const misplaced = questions.find((one, index) => one.n !== index + 1);
  if (misplaced) throw new CatalogError(`invalid question number: ${misplaced.n}`, {file});
  return questions;
}
