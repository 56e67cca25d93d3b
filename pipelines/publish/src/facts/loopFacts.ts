import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {Wording} from "../language.ts";
import {findNumber, findText, readNumber, readText} from "../marts/cells.ts";
import type {Marts} from "../marts/marts.ts";

/** A finding of the evaluation loop: a gap that a rule found, who mends it, whether it closed. */
export interface LoopFinding {
  readonly id: string;
  readonly label: Wording;
  readonly regionId: string;
  readonly indicatorId: string;
  readonly period: string;
  readonly gap: number;
  readonly gapUnit: string; // points, or percent of a fall
  readonly owner: Wording;
  readonly due: string; // a day; days overdue are for the reader's clock
  readonly state: string;
  readonly action: string | null;
  readonly retestPeriod: string | null;
  readonly retestGap: number | null;
  readonly history: readonly {readonly year: string; readonly gap: number | null}[];
  readonly since: FindingChange | null; // against the release before; null: as it was
  readonly figureKey: string;
}

/** What became of a finding since the release before. */
export type FindingChange = "opened" | "closed" | "reopened" | "revised";

/** A project of the quarterly review, as its office entered it. */
export interface LedgerProject {
  readonly id: string;
  readonly name: string;
  readonly regionId: string;
  readonly sector: string;
  readonly planned: number | null;
  readonly done: number | null;
  readonly unit: string;
  readonly stage: string;
  readonly period: string;
  readonly document: string;
}

/** What is followed up, by region. */
export interface LoopFacts {
  readonly findings: readonly LoopFinding[];
  readonly withdrawn: readonly LoopFinding[]; // of the release before; a revision removed the gap
  readonly isCompared: boolean; // whether there is a release before
  readonly projects: readonly LedgerProject[];
  readonly regions: readonly string[]; // assessed ones, each with a page
}

/**
 * Loads the loop's findings, open ones first, each compared with the release before: a release
 * retests them all, by a new year as by a revised one. And the project ledger.
 */
export async function loadLoopFacts(marts: Marts, before: Marts | null): Promise<LoopFacts> {
  const old = new Map((await loadFindings(before)).map((one) => [one.id, one]));
  const now = await loadFindings(marts);
  const kept = new Set(now.map(({id}) => id));
  const assessed = (await marts.rows("assessment_totals")).map((row) => readText(row, "region_id"));
  const isClosed = (one: LoopFinding) => Number(one.state === "closed");
  return {
    findings: now
      .map((one) => ({...one, since: before === null ? null : changeOf(old.get(one.id), one)}))
      .toSorted(
        (a, b) =>
          isClosed(a) - isClosed(b) || b.period.localeCompare(a.period) || a.id.localeCompare(b.id)
      ),
    withdrawn: [...old.values()].filter(({id}) => !kept.has(id)),
    isCompared: before !== null,
    projects: (await marts.rows("projects")).map(readProject),
    regions: [...new Set(assessed)].sort()
  };
}

async function loadFindings(marts: Marts | null): Promise<LoopFinding[]> {
  return marts === null ? [] : (await marts.rows("loop_findings")).map(readLoopFinding);
}

function changeOf(old: LoopFinding | undefined, now: LoopFinding): FindingChange | null {
  if (old === undefined) return "opened";
  const isSame = (name: "state" | "gap" | "retestGap" | "retestPeriod") => old[name] === now[name];
  if (old.state !== "closed" && now.state === "closed") return "closed";
  if (old.state === "closed" && now.state !== "closed") return "reopened";
  return isSame("state") && isSame("gap") && isSame("retestGap") && isSame("retestPeriod")
    ? null
    : "revised";
}

function readLoopFinding(row: Row): LoopFinding {
  return {
    id: readText(row, "finding_id"),
    label: {zh: readText(row, "label_zh"), en: readText(row, "label_en")},
    regionId: readText(row, "region_id"),
    indicatorId: readText(row, "indicator_id"),
    period: readText(row, "period"),
    gap: readNumber(row, "gap"),
    gapUnit: readText(row, "gap_unit"),
    owner: {zh: readText(row, "owner_zh"), en: readText(row, "owner_en")},
    due: readText(row, "due"),
    state: readText(row, "state"),
    action: findText(row, "action"),
    retestPeriod: findText(row, "retest_period"),
    retestGap: findNumber(row, "retest_gap"),
    history: readText(row, "history")
      .split(",")
      .filter((part) => part !== "")
      .map((part) => {
        const [year = "", gap = ""] = part.split(":");
        return {year, gap: gap === "" ? null : Number(gap)};
      }),
    since: null,
    figureKey: readText(row, "figure_key")
  };
}

function readProject(row: Row): LedgerProject {
  return {
    id: readText(row, "project_id"),
    name: readText(row, "name"),
    regionId: readText(row, "region_id"),
    sector: readText(row, "sector"),
    planned: findNumber(row, "planned_investment"),
    done: findNumber(row, "done_investment"),
    unit: readText(row, "unit"),
    stage: readText(row, "stage"),
    period: readText(row, "period"),
    document: readText(row, "document")
  };
}
