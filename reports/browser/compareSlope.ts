import type {Chosen} from "./chosenRegions.ts";
import type {CompareChoice} from "./compareChoice.ts";
import {compareWords} from "./compareWords.ts";
import {findFigure, isJoined, type Comparison} from "./comparison.ts";
import {frameChart, frameNote} from "./figureFrame.ts";
import type {Indicator} from "./indicatorList.ts";
import {writeNumber} from "./numbers.ts";
import {textTable} from "./textTable.ts";

/** Returns each region's value in the first and last year; joined only where they may be. */
export async function compareSlope(
  comparison: Comparison,
  {years}: CompareChoice,
  {regions}: Chosen,
  indicator: Indicator
): Promise<HTMLElement> {
  const {language} = comparison;
  const say = compareWords(language);
  const write = (value: number | undefined): string =>
    value === undefined ? "" : writeNumber(value, indicator.decimals, language);
  const rows = regions.map((region) => {
    const [start, end] = years.map(
      (year) => findFigure(comparison, region.id, indicator.id, year)?.value
    );
    const [startText, endText] = [write(start), write(end)];
    return {
      name: region.short,
      start: start ?? null,
      end: end ?? null,
      startText,
      endText,
      joined: isJoined(comparison, region.id, indicator.id, years),
      role: region.isBenchmark ? ("benchmark" as const) : ("context" as const),
      tip: `${region.name}\n${years[0]}: ${startText}\n${years[1]}: ${endText}`
    };
  });
  const joined = rows.filter((row) => row.joined);
  const apart = rows.filter((row) => !row.joined).map(({name}) => name);
  const note = apart.length > 0 ? say.notComparable + apart.join(say.comma) : "";
  const words = {title: indicator.name, subtitle: `${years.join("–")}, ${indicator.unit}`};
  if (joined.length === 0) return frameNote(words.title, words.subtitle, [note]);
  const [startLabel = "", endLabel = ""] = years.map(String);
  const numbers = textTable(
    [say.area, startLabel, endLabel],
    rows.map(({name, startText, endText}) => [name, startText || null, endText || null])
  );
  const {drawSlope} = await import("./chartForms.ts");
  const options = {document, description: indicator.name, startLabel, endLabel};
  return frameChart(drawSlope(joined, options), {...words, note, numbers});
}
