import {describe, expect, it} from "vitest";
import {splitSegments, type SeriesPoint} from "../src/segments.ts";

function points(...values: readonly (number | null)[]): SeriesPoint[] {
  return values.map((value, i) => ({year: 2018 + i, value, tip: "", provisional: false}));
}

function yearsOf(series: readonly SeriesPoint[], breakYears: readonly number[] = []): number[][] {
  const breaks = breakYears.map((year) => ({year, label: "[b]"}));
  return splitSegments(series, breaks).map((part) => part.points.map(({year}) => year));
}

describe("splitSegments(points, breaks)", () => {
  it.each([
    ["keeps a whole series in one piece", points(1, 2, 3), [], [[2018, 2019, 2020]]],
    ["does not bridge a missing value", points(1, null, 3), [], [[2018], [2020]]],
    ["does not cross a break", points(1, 2, 3), [2020], [[2018, 2019], [2020]]],
    ["ignores a break before the series", points(1, 2), [2018], [[2018, 2019]]],
    ["keeps zero as a value", points(0, 0), [], [[2018, 2019]]],
    ["finds nothing in nothing", [], [], []]
  ] as const)("%s", (_, series, breaks, expected) => {
    expect(yearsOf(series, breaks)).toEqual(expected);
  });

  it("does not bridge a missing year", () => {
    const gap = points(1, 2, 3).filter(({year}) => year !== 2019);
    expect(yearsOf(gap)).toEqual([[2018], [2020]]);
  });

  it("joins the quarters of a year", () => {
    const quarters = points(1, 2).map((point, i) => ({...point, year: 2024 + i / 4}));
    expect(yearsOf(quarters)).toEqual([[2024, 2024.25]]);
  });

  it("leads to a provisional point with a dashed segment of its own", () => {
    const series = points(1, 2, 3).map((point) => ({...point, provisional: point.year === 2020}));
    expect(splitSegments(series, []).map(({dashed}) => dashed)).toEqual([false, true]);
    expect(yearsOf(series)).toEqual([
      [2018, 2019],
      [2019, 2020]
    ]);
  });
});
