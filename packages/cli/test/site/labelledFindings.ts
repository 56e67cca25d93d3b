import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {readAcceptances} from "@xianzhi/indicators/check/acceptedFindings";
import {findLabel, readFindingLabels} from "@xianzhi/indicators/check/findingLabels";
import {askSnapshot} from "../../src/openSnapshot.ts";

/** A finding of the published snapshot beside what a person found it to be. */
export interface LabelledFinding {
  readonly id: string;
  readonly told: string; // rank, code and message, for a test's output
  readonly label: "true" | "false" | "arguable" | undefined;
}

/** Loads the findings of a published workspace, worst first, with their labels. */
export async function loadLabelledFindings(workspace: Workspace): Promise<LabelledFinding[]> {
  const content = await readFile(join(workspace.root, "finding-labels.csv"), "utf8");
  const labels = readFindingLabels(content);
  return askSnapshot({workspace: workspace.root}, async ({warehouse}) => {
    const rows = await warehouse.rows("select * from findings order by rank");
    const idsOf = (cell: unknown) =>
      String(cell ?? "")
        .split(",")
        .filter(Boolean);
    return rows.map((row) => {
      const code = String(row["code"]);
      const [regions = [], indicators = [], periods = []] = [
        "regions",
        "indicators",
        "periods"
      ].map((name) => idsOf(row[name]));
      return {
        id: String(row["finding_id"]),
        told: `${String(row["rank"])} ${code} ${String(row["message_en"])}`,
        label: findLabel(labels, {code, regions, indicators, periods})?.label
      };
    });
  });
}

/** Loads the ids of the findings that a workspace has accepted. */
export async function loadAcceptedIds({accepted}: Workspace): Promise<string[]> {
  return readAcceptances(await readFile(accepted, "utf8")).map(({finding_id}) => finding_id);
}
