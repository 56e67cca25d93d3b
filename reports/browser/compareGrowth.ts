import {changeUnit} from "./changeUnit.ts";
import type {Chosen} from "./chosenRegions.ts";
import type {CompareChoice} from "./compareChoice.ts";
import {compareWords} from "./compareWords.ts";
import type {Comparison} from "./comparison.ts";
import {frameChart, frameNote} from "./figureFrame.ts";
import type {Indicator} from "./indicatorList.ts";
import {writeSigned} from "./numbers.ts";
import {textTable} from "./textTable.ts";
import {writeVerdict} from "./verdictText.ts";

/** Returns each region's last yearly change beside the benchmark's, for one indicator. */
export async function compareGrowth(
  comparison: Comparison,
  {years: [, year]}: CompareChoice,
  {regions}: Chosen,
  indicator: Indicator
): Promise<HTMLElement> {
  const {language} = comparison;
  const say = compareWords(language);
  const rows = regions
    .filter(({isBenchmark}) => !isBenchmark)
    .map(({id, short}) => {
      const change = comparison.changes(id, indicator.id, year);
      const {short: text, full} = writeVerdict(change, language, comparison.reason);
      return {
        name: short,
        from: change?.benchmarkChange ?? null,
        to: change?.change ?? null,
        verdict: change?.verdict ?? null,
        text,
        full,
        tip: `${short} ${year}\n${full}`
      };
    });
  const unit = changeUnit(comparison, indicator, year, regions);
  const words = {title: indicator.name, subtitle: `${year} ${say.change}, ${unit}`};
  const open = rows.filter(({verdict}) => verdict === null);
  const reasons = open.map(({name, full}) => `${name} ${full}`);
  if (rows.every(({to}) => to === null)) return frameNote(words.title, words.subtitle, reasons);
  const write = (value: number | null) => (value === null ? null : writeSigned(value, 2, language));
  const numbers = textTable(
    [say.area, say.change, say.benchmark, say.lead],
    rows.map(({name, from, to, full}) => [name, write(to), write(from), full])
  );
  const {drawDumbbell} = await import("./chartForms.ts");
  const drawn = drawDumbbell(rows, {document, description: indicator.name});
  const note = reasons.join(say.semicolon);
  return frameChart(drawn, {...words, note, numbers});
}
