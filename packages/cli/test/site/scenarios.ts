import {readFileSync} from "node:fs";
import {join} from "node:path";
import {readMart, findRows, type Mart} from "@xianzhi/reports/browser/mart";
import {readNotebookSettings} from "@xianzhi/reports/browser/notebookSettings";
import {indexSeries} from "@xianzhi/reports/browser/seriesLookup";
import {assessedYears, readScoreSheets} from "@xianzhi/reports/browser/scoreSheet";
import {judgeChoice} from "@xianzhi/reports/browser/verdictScenario";
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
  const settings = readNotebookSettings(load(release, "notebook_settings"), "zh");
  const series = indexSeries(load(release, "notebook_pairs"), settings.deflator);
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

/** Returns every region's total and rank of every year, published and under the declared weights. */
export function compareTotals(release: string): Compared[] {
  const published = load(release, "assessment_totals");
  const scores = load(release, "assessment_scores");
  const {rules} = readNotebookSettings(load(release, "notebook_settings"), "zh");
  if (rules === null) return [];
  return assessedYears(scores).flatMap((year) => {
    const sheets = readScoreSheets(scores, year, () => "");
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

function load(release: string, name: string): Mart {
  return readMart(readFileSync(join(release, "data/marts", `${name}.arrow`)));
}
