import {openComparison, type Comparison} from "../browser/comparison.ts";
import {readIndicator} from "../browser/indicatorFigures.ts";
import type {Language} from "../browser/language.ts";
import {readTables} from "../browser/notebookTables.ts";
import {literalNotebookFile} from "./literalMarts.ts";

/** Returns the comparison of the made-up marts, with all their figures. */
export async function openLiteral(language: Language): Promise<Comparison> {
  const tablesOf = (name: string) => readTables(JSON.parse(literalNotebookFile(name) ?? "{}"));
  const comparison = openComparison(language, tablesOf(language), async (id) =>
    readIndicator(tablesOf(`figures/${id}`))
  );
  await comparison.open(comparison.indicators.map(({id}) => id));
  return comparison;
}
