import {readFileSync} from "node:fs";
import {join} from "node:path";
import {readMart} from "@xianzhi/reports/browser/arrowMart";
import {openComparison, type Comparison} from "@xianzhi/reports/browser/comparison";
import {readIndicator} from "@xianzhi/reports/browser/indicatorFigures";
import {findRows, type Mart} from "@xianzhi/reports/browser/mart";
import {readNotebookSettings} from "@xianzhi/reports/browser/notebookSettings";
import {readTables, tableOf, type NotebookTables} from "@xianzhi/reports/browser/notebookTables";
import {indexSeries} from "@xianzhi/reports/browser/seriesLookup";
import {assessedYears, readScoreSheets} from "@xianzhi/reports/browser/scoreSheet";
import {continueTrend, judgeChoice} from "@xianzhi/reports/browser/verdictScenario";
import {plainWeighing, weigh} from "@xianzhi/reports/browser/weightsScenario";

/** A published number and what the notebook makes of the same marts. */
export interface Compared {
  readonly key: string;
  readonly published: unknown;
  readonly recomputed: unknown;
}

/** Returns every headline verdict of a release, as published and as the notebook judges it. */
export function compareVerdicts(release: string): Compared[] {
  const published = load(release, "headline_verdicts");
  const tables = loadTables(release, "verdicts");
  const settings = readNotebookSettings(tableOf(tables, "settings"), "zh");
  const series = indexSeries(tableOf(tables, "pairs"), settings.deflator);
  const rows = findRows(published, (row) => published.text("benchmark_id", row) !== null);
  return rows.map((row) => {
    const text = (column: string) => published.text(column, row) ?? "";
    const measure = text("measure");
    const baseYear = published.number("base_year", row) ?? 0;
    const rule = text("period_rule");
    const {outcome, tally} = judgeChoice({series, settings}, text("region_id"), measure, {
      baseYear,
      rule,
      benchmark: text("benchmark_id"),
      readings: new Map([[measure, text("reading")]])
    });
    return {
      key: [text("region_id"), measure, baseYear, rule, text("reading")].join("/"),
      published: [
        published.text("verdict", row),
        published.text("reason", row),
        published.number("end_year", row),
        published.number("lead", row),
        published.number("half_width", row),
        published.number("years_above", row)
      ],
      recomputed: [
        outcome.verdict,
        outcome.reason,
        outcome.endYear,
        outcome.lead,
        outcome.halfWidth,
        tally.above
      ]
    };
  });
}

/**
 * Returns every region's total and rank of every year, published and under the declared weights.
 */
export function compareTotals(release: string): Compared[] {
  const published = load(release, "assessment_totals");
  const tables = loadTables(release, "weights");
  const scores = tableOf(tables, "scores");
  const {rules} = readNotebookSettings(tableOf(tables, "settings"), "zh");
  if (rules === null) return [];
  return assessedYears(scores).flatMap((year) => {
    const sheets = readScoreSheets(scores, year);
    return weigh(sheets, plainWeighing(rules.levelWeight), rules).map((standing) => {
      const [row = -1] = findRows(
        published,
        (one) =>
          published.number("year", one) === year &&
          published.text("region_id", one) === standing.regionId
      );
      return {
        key: `${standing.regionId}/${year}`,
        published: ["total", "coverage", "rank", "rank_min", "rank_max"].map((column) =>
          published.number(column, row)
        ),
        recomputed: [
          standing.total,
          standing.coverage,
          standing.rank,
          standing.best,
          standing.worst
        ]
      };
    });
  });
}

/** Returns every continued trend of a release, as published and as the notebook continues it. */
export async function compareProjections(release: string): Promise<Compared[]> {
  const published = load(release, "projections");
  const comparison = await openAll(release);
  return findRows(published, () => true).map((row) => {
    const [region, indicator] = [
      published.text("region_id", row),
      published.text("indicator_id", row)
    ];
    const year = published.number("year", row) ?? 0;
    const {point, hasInterval, reason} = continueTrend(
      comparison,
      region ?? "",
      indicator ?? "",
      year
    );
    return {
      key: `${region}/${indicator}/${year}`,
      published: [
        ...["value", "low", "high"].map((column) => published.number(column, row)),
        published.text("reason", row)
      ],
      recomputed: [
        point?.value ?? null,
        hasInterval ? (point?.low ?? null) : null,
        hasInterval ? (point?.high ?? null) : null,
        reason
      ]
    };
  });
}

/** Returns every figure and change of a release, as published and as the notebooks find them. */
export async function compareFigures(release: string): Promise<Compared[]> {
  const comparison = await openAll(release);
  const [figures, changes] = [load(release, "figures"), load(release, "changes")];
  const known = new Set(comparison.indicators.map(({id}) => id));
  const isShown = (mart: Mart, row: number) => known.has(mart.text("indicator_id", row) ?? "");
  const annual = findRows(figures, (row) => {
    const year = figures.number("year", row);
    return isShown(figures, row) && figures.text("period", row) === String(year);
  });
  return [
    ...annual.map((row) => compareFigure(comparison, figures, row)),
    ...findRows(changes, (row) => isShown(changes, row)).map((row) =>
      compareChange(comparison, changes, row)
    )
  ];
}

function compareFigure({figures}: Comparison, published: Mart, row: number): Compared {
  const {region, indicator, year, key} = readKey(published, row);
  const found = figures(region, indicator).find((figure) => figure.year === year);
  return {
    key,
    published: [
      published.number("value", row),
      ...["status", "vintage_id"].map((column) => published.text(column, row) || null)
    ],
    recomputed: [found?.value, found?.status, found?.vintageId]
  };
}

function compareChange({changes}: Comparison, published: Mart, row: number): Compared {
  const {region, indicator, year, key} = readKey(published, row);
  const found = changes(region, indicator, year);
  return {
    key: `${key}, change`,
    published: [
      ...["change", "benchmark_change", "lead", "lead_half_width"].map((column) =>
        published.number(column, row)
      ),
      published.text("verdict", row) || null
    ],
    recomputed: [
      found?.change,
      found?.benchmarkChange,
      found?.lead,
      found?.halfWidth,
      found?.verdict
    ]
  };
}

function readKey(mart: Mart, row: number) {
  const [region = "", indicator = ""] = ["region_id", "indicator_id"].map(
    (column) => mart.text(column, row) ?? ""
  );
  const year = mart.number("year", row) ?? 0;
  return {region, indicator, year, key: `${region}/${indicator}/${year}`};
}

/** Returns how many of the plan's open statements give each reason: what is missing, from whom. */
export function countReasons(release: string): ReadonlyMap<string, number> {
  const statements = load(release, "plan_statements");
  const counts = new Map<string, number>();
  const decided = ["PASS", "FAIL", "RECORDED"];
  const isOpen = (row: number) => !decided.includes(statements.text("verdict", row) ?? "");
  for (const row of findRows(statements, isOpen)) {
    const reason = ["missing_series_zh", "publisher_zh", "what_would_decide_zh"]
      .map((column) => statements.text(column, row) ?? "")
      .join("|");
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return counts;
}

async function openAll(release: string): Promise<Comparison> {
  const comparison = openComparison("zh", loadTables(release, "zh"), (id) =>
    Promise.resolve(readIndicator(loadTables(release, `figures/${id}`)))
  );
  await comparison.open(comparison.indicators.map(({id}) => id));
  return comparison;
}

function loadTables(release: string, name: string): NotebookTables {
  return readTables(
    JSON.parse(readFileSync(join(release, "data/notebook", `${name}.json`), "utf8"))
  );
}

function load(release: string, name: string): Mart {
  return readMart(readFileSync(join(release, "data/marts", `${name}.arrow`)));
}
