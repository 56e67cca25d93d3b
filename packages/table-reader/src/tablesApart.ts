import type {LayoutReport} from "./layout.ts";
import {continuation} from "./tableTexts.ts";

/**
 * Returns tables with their title as a dimension where several of a sheet have the same columns
 * under other titles (…（城市）, …（镇）): they tell other things. Continuations do not.
 */
export function tellApart(reports: readonly LayoutReport[]): LayoutReport[] {
  const heads = (report: LayoutReport) =>
    report.layout.columns
      .map(({label, period, region}) => [label, period, region].join("|"))
      .join("\n");
  return reports.map((report) => {
    const {layout} = report;
    const alike = reports.filter((other) => heads(other) === heads(report));
    const titles = alike.map((other) => other.layout.label);
    const told = titles.every((title) => title !== "" && !continuation.test(title));
    const same = new Set(titles).size < 2 || new Set(alike.map(scopeOf)).size > 1;
    if (same || !told) return report;
    return {...report, layout: {...layout, dims: [...layout.dims, ["table", layout.label]]}};
  });
}

function scopeOf({layout}: LayoutReport): string {
  return JSON.stringify([layout.dims, layout.period, layout.region]);
}
