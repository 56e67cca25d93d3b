import {readFile} from "node:fs/promises";
import {date, text} from "@xianzhi/catalog/fields";
import {readSeed, seed} from "@xianzhi/catalog/seed";

const acceptances = seed("accepted-findings.csv", {
  finding_id: text,
  reason_zh: text,
  reason_en: text,
  accepted_by: text,
  date
});

/** A finding that a person has looked at and lets stand, with the reason. */
export type Acceptance = ReturnType<typeof readAcceptances>[number];

/** Returns the accepted findings of a CSV text. Throws CatalogError. */
export function readAcceptances(content: string) {
  return readSeed(content, acceptances);
}

/** Loads the accepted findings of a workspace; one without the file has accepted none. */
export async function loadAcceptances(path: string): Promise<readonly Acceptance[]> {
  const content = await readFile(path, "utf8").catch(() => undefined);
  return content === undefined ? [] : readAcceptances(content);
}

/** Returns the acceptance of a finding, undefined when nobody accepted it. */
export function findAcceptance(
  accepted: readonly Acceptance[],
  id: string
): Acceptance | undefined {
  return accepted.find(({finding_id}) => finding_id === id);
}
