import {type PlanStatement} from "@xianzhi/catalog/planStatements";
import {indicatorsOf, testsOf} from "@xianzhi/catalog/planRules";
import {yearOf} from "./deadline.ts";
import {type Finding} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {type MissingFigure} from "./span.ts";

/** Returns the figures of the deadline's year that an interim verdict still waits for. */
export function missingAtDeadline(
  finding: Finding,
  {deadline, rule}: PlanStatement,
  subject: Subject,
  {figures, benchmarkRegion}: Pick<JudgeContext, "figures" | "benchmarkRegion">
): MissingFigure[] {
  const year = yearOf(deadline);
  if (year === null) return [];
  const tests = testsOf(rule).filter(
    (test) => finding.indicator === null || indicatorsOf(test).includes(finding.indicator)
  );
  const wanted = tests.flatMap((test) =>
    indicatorsOf(test).flatMap((indicator) => {
      const other =
        test.kind === "faster_than_benchmark" ? [test.benchmark_region ?? benchmarkRegion] : [];
      return [subject.id, ...other].map((region) => ({region, indicator}));
    })
  );
  return wanted
    .filter(({region, indicator}) => !figures(region, indicator).figures.has(year))
    .map((one) => ({...one, years: [year, year]}));
}
