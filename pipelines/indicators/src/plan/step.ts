import {type AssessmentRegisters} from "@xianzhi/catalog/assessmentRegisters";
import {type AssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import {type Catalog} from "@xianzhi/catalog/loadCatalog";
import {type Evidence, type Project} from "@xianzhi/catalog/planEvidence";
import {type PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {type Publication} from "@xianzhi/catalog/planPublications";
import {testsOf} from "@xianzhi/catalog/planRules";
import {type PlanSection, statementsOf} from "@xianzhi/catalog/planStatements";
import {writeRows} from "@xianzhi/warehouse/appendColumns";
import {type Step} from "@xianzhi/warehouse/models";
import {type Row, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {answerOf, buildAssessment} from "../assessment/buildAssessment.ts";
import {buildPlan} from "./buildPlan.ts";
import {indexFigures} from "./figureIndex.ts";
import {planTables, type TableTypes} from "./planTables.ts";
import {
  readAsOf,
  readChanges,
  readFigures,
  readHeadline,
  readIndicators,
  readMembers,
  readPairs,
  readPlaces,
  readScorecards
} from "./readRows.ts";
import {unitConverter} from "./unitConverter.ts";

/** The plan, its evidence and its assessment, as their files say. */
export interface PlanFiles {
  readonly headline: PlanHeadline;
  readonly sections: readonly PlanSection[];
  readonly publications: readonly Publication[];
  readonly evidence: readonly Evidence[];
  readonly projects: readonly Project[];
  readonly system: AssessmentSystem | null;
  readonly registers: AssessmentRegisters | null;
}

/**
 * Returns the step that writes the marts about the plan and the assessment: plan_statements,
 * plan_verdicts, projects, assessment_scores, assessment_totals, assessment_candidates,
 * assessment_missing and loop_findings. Without a plan, all are empty.
 */
export function planStep(files: PlanFiles | null, catalog: Catalog): Step {
  return {
    name: "plan",
    reads: [
      "figures",
      "int_pairs",
      "changes",
      "headline_verdicts",
      "scorecards",
      "regions",
      "region_groups",
      "indicators",
      "sources"
    ],
    writes: Object.keys(planTables),
    async run(warehouse) {
      const built: Readonly<Record<string, readonly Row[]>> = files
        ? await build(files, catalog, warehouse)
        : {};
      const tables: readonly (readonly [string, TableTypes])[] = Object.entries(planTables);
      for (const [table, types] of tables) {
        await writeRows(warehouse, table, types, built[table] ?? []);
      }
    }
  };
}

async function build(
  files: PlanFiles,
  catalog: Catalog,
  warehouse: Warehouse
): Promise<Readonly<Record<string, readonly Row[]>>> {
  const {headline, system, registers} = files;
  const baseYear = headline.default_base_year;
  const benchmark = headline.benchmarks.find(({id}) => id === headline.default_benchmark);
  const members = await readMembers(warehouse);
  const indicators = new Map((await readIndicators(warehouse)).map((one) => [one.id, one]));
  const places = new Map((await readPlaces(warehouse)).map((one) => [one.id, one]));
  const words = {places, indicators, publications: files.publications};
  const rows = await readFigures(warehouse, firstYear(files));
  const figures = indexFigures(rows, await readPairs(warehouse, baseYear));
  const assessed =
    system && registers
      ? buildAssessment({
          system,
          registers,
          regions: system.classes.flatMap(({group}) =>
            (members.get(group) ?? []).map((region) => ({region, classId: group}))
          ),
          years: yearsAfter(system.base_year, rows, members.get(system.group) ?? []),
          figures,
          changes: await readChanges(warehouse, system.base_year),
          words
        })
      : null;
  const setting = [baseYear, headline.default_period_rule, headline.default_benchmark] as const;
  const plan = buildPlan(files.sections, {
    context: {
      figures,
      headline: await readHeadline(warehouse, setting),
      scorecards: await readScorecards(warehouse, setting),
      measures: headline.measures.flatMap(({indicator, default_reading: reading}) =>
        reading === "real" ? [] : [{indicator, reading}]
      ),
      indicators,
      membersOf: (id) => members.get(id) ?? [id],
      baseYear,
      benchmarkRegion: benchmark?.region ?? "",
      convert: unitConverter(catalog.units),
      assessment: assessed ? answerOf(assessed) : nobodyAssessed
    },
    words,
    evidence: files.evidence,
    asOf: await readAsOf(warehouse)
  });
  const marts = {...plan, ...assessed, projects: files.projects};
  return Object.fromEntries(
    Object.entries(marts).map(([name, list]) => [name, list.map((row): Row => ({...row}))])
  );
}

// The earliest year that any rule looks back to.
function firstYear({headline, sections, system}: PlanFiles): number {
  const held = statementsOf(sections)
    .flatMap(({rule}) => testsOf(rule))
    .flatMap((test) => (test.kind === "holds_at_least" ? test.base_years : []));
  return Math.min(
    headline.default_base_year,
    ...held,
    ...(system ? [system.base_year, ...system.scoring.hold.base_years] : [])
  );
}

const nobodyAssessed = {
  year: null,
  eligible: [],
  candidates: [],
  rankChanges: [],
  openFindings: 0,
  findings: 0
};

// Years after the base in which any of the regions has a figure.
function yearsAfter(
  baseYear: number,
  rows: readonly {
    readonly region_id: string;
    readonly year: number;
    readonly value: number | null;
  }[],
  regions: readonly string[]
): number[] {
  const years = rows
    .filter((row) => row.year > baseYear && row.value !== null && regions.includes(row.region_id))
    .map((row) => row.year);
  return [...new Set(years)].sort((a, b) => a - b);
}
