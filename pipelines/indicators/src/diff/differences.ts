import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {Comparison} from "./compareSnapshots.ts";

/** How many of a kind are new, gone or changed. */
export interface Tally {
  readonly new: number;
  readonly gone: number;
  readonly changed: number;
}

/** All that one cause brought about; rows are those of `diff_rows`, the weightiest first. */
export interface DifferenceGroup {
  readonly cause: string; // file, correction, catalogue, method, model; or several of them
  readonly detail: string; // which file, which correction, which parts
  readonly observations: Tally;
  readonly figures: Tally;
  readonly verdicts: Tally;
  readonly rows: readonly Row[];
}

export interface Differences {
  readonly earlier: string;
  readonly later: string;
  readonly inputs: readonly string[]; // what differs in the two manifests
  readonly groups: readonly DifferenceGroup[]; // none when nothing differs
}

/** What the codes of verdicts, reasons and statuses mean. */
export type CodeLabels = ReadonlyMap<string, {readonly zh: string; readonly en: string}>;

/** Loads the labels of the codes that differences hold, as the later snapshot has them. */
export async function loadCodeLabels({earlier, later, warehouse}: Comparison): Promise<CodeLabels> {
  if (earlier === later) return new Map();
  const rows = await warehouse.rows(
    "select code, label_zh, label_en from later_reasons union all " +
      "select code, label_zh, label_en from later_statuses union all " +
      "select code, label_zh, label_en from later_verdicts"
  );
  return new Map(
    rows.map((row) => [
      String(row["code"]),
      {zh: String(row["label_zh"]), en: String(row["label_en"])}
    ])
  );
}

const weight =
  "flipped desc, vanished desc, case what when 'verdict' then 0 when 'figure' then 1 else 2 end, " +
  "change, region_id, indicator_id, period, place";

/** Loads what differs between the compared snapshots, grouped by cause, in a fixed order. */
export async function loadDifferences(comparison: Comparison): Promise<Differences> {
  const {earlier, later, warehouse} = comparison;
  if (earlier === later) return {earlier, later, inputs: [], groups: []};
  const inputs = await warehouse.rows("select path from diff_inputs order by path");
  const rows = await warehouse.rows(
    `select * from diff_rows order by cause, coalesce(detail, ''), ${weight}`
  );
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row["cause"], row["detail"] ?? ""]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return {
    earlier,
    later,
    inputs: inputs.map(({path}) => String(path)),
    groups: [...groups.values()].map(toGroup)
  };
}

function toGroup(rows: readonly Row[]): DifferenceGroup {
  const tally = (what: string): Tally => {
    const count = (change: string) =>
      rows.filter((row) => row["what"] === what && row["change"] === change).length;
    return {new: count("new"), gone: count("gone"), changed: count("changed")};
  };
  return {
    cause: String(rows[0]?.["cause"] ?? "unknown"),
    detail: String(rows[0]?.["detail"] ?? ""),
    observations: tally("observation"),
    figures: tally("figure"),
    verdicts: tally("verdict"),
    rows
  };
}
