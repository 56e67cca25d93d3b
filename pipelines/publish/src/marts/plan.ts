import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {Wording} from "../language.ts";
import {findNumber, findText, readText} from "./cells.ts";

export type PlanStatement = ReturnType<typeof readPlanStatement>;

/** Reads a row of the mart `plan_statements`: one statement of the plan and what was made of it. */
export function readPlanStatement(row: Row) {
  return {
    id: readText(row, "statement_id"),
    order: findNumber(row, "sort_order") ?? 0,
    section: readText(row, "section"),
    sectionName: wording(row, "section"),
    quote: readText(row, "quote_zh"), // verbatim, Chinese in both languages
    statement: wording(row, "statement"),
    indicator: wording(row, "indicator"),
    target: wording(row, "target"),
    measurement: wording(row, "measurement"),
    published: readText(row, "published"), // yes | partly | no: is it in published tables
    deadline: findText(row, "deadline"), // ISO date
    deadlineInferred: row["deadline_inferred"] === true,
    appliesTo: readText(row, "applies_to"),
    verdict: readText(row, "verdict"),
    interimVerdict: readText(row, "interim_verdict"), // by the last figures, before the deadline's
    reason: findText(row, "reason"),
    counts: {
      passed: findNumber(row, "passed") ?? 0,
      failed: findNumber(row, "failed") ?? 0,
      indeterminate: findNumber(row, "indeterminate") ?? 0,
      unknown: findNumber(row, "unknown") ?? 0,
      proxyFor: findNumber(row, "proxy_for") ?? 0,
      proxyAgainst: findNumber(row, "proxy_against") ?? 0
    },
    whyProxy: wording(row, "why_proxy"),
    note: wording(row, "note"),
    missingSeries: wording(row, "missing_series"),
    publisher: wording(row, "publisher"),
    caution: wording(row, "caution"),
    wouldDecide: wording(row, "what_would_decide") // figures, over all regions
  } as const;
}

export type PlanVerdict = ReturnType<typeof readPlanVerdict>;

/** Reads a row of the mart `plan_verdicts`: one statement for one region, with its numbers. */
export function readPlanVerdict(row: Row) {
  return {
    statementId: readText(row, "statement_id"),
    regionId: readText(row, "region_id"),
    part: findNumber(row, "part") ?? 0, // of a statement with several tests
    verdict: readText(row, "verdict"),
    interimVerdict: readText(row, "interim_verdict"),
    reason: findText(row, "reason"),
    indicatorId: findText(row, "indicator_id"),
    endYear: findNumber(row, "end_year"),
    document: findText(row, "document"),
    numbers: wording(row, "numbers"),
    wouldDecide: wording(row, "what_would_decide")
  } as const;
}

function wording(row: Row, name: string): Wording {
  return {zh: readText(row, `${name}_zh`), en: readText(row, `${name}_en`)};
}
