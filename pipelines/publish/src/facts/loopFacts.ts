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
  readonly gap: number; // percentage points, or per cent of a fall
  readonly owner: Wording;
  readonly due: string; // a day; days overdue are for the reader's clock
  readonly state: string;
  readonly action: string | null;
  readonly retestPeriod: string | null;
  readonly retestGap: number | null;
  readonly figureKey: string;
}

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
  readonly projects: readonly LedgerProject[];
  readonly regions: readonly string[]; // assessed ones, each with a page
}

/** Loads the loop's findings, open ones first, and the project ledger. */
export async function loadLoopFacts(marts: Marts): Promise<LoopFacts> {
  const findings = (await marts.rows("loop_findings")).map(
    (row): LoopFinding => ({
      id: readText(row, "finding_id"),
      label: {zh: readText(row, "label_zh"), en: readText(row, "label_en")},
      regionId: readText(row, "region_id"),
      indicatorId: readText(row, "indicator_id"),
      period: readText(row, "period"),
      gap: readNumber(row, "gap"),
      owner: {zh: readText(row, "owner_zh"), en: readText(row, "owner_en")},
      due: readText(row, "due"),
      state: readText(row, "state"),
      action: findText(row, "action"),
      retestPeriod: findText(row, "retest_period"),
      retestGap: findNumber(row, "retest_gap"),
      figureKey: readText(row, "figure_key")
    })
  );
  const projects = (await marts.rows("projects")).map(
    (row): LedgerProject => ({
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
    })
  );
  const assessed = (await marts.rows("assessment_totals")).map((row) => readText(row, "region_id"));
  const isClosed = (one: LoopFinding) => Number(one.state === "closed");
  return {
    findings: findings.toSorted(
      (a, b) =>
        isClosed(a) - isClosed(b) || b.period.localeCompare(a.period) || a.id.localeCompare(b.id)
    ),
    projects,
    regions: [...new Set(assessed)].sort()
  };
}
