import type {ScatterRow} from "@xianzhi/charts/scatter";
import {spearman} from "@xianzhi/methods/rank";
import {findFigure, type Comparison} from "./comparison.ts";
import {element} from "./element.ts";
import {frameChart} from "./figureFrame.ts";
import {writeNumber} from "./numbers.ts";
import {readPoints} from "./pointTips.ts";
import type {RelateChoice} from "./relateChooser.ts";
import {relateWords} from "./relateWords.ts";
import {textTable} from "./textTable.ts";

/** Returns the regions at both indicators' values, how far their orders agree, and the numbers. */
export async function relateView(
  comparison: Comparison,
  choice: RelateChoice
): Promise<HTMLElement> {
  const {indicators, language} = comparison;
  const say = relateWords(language);
  const x = indicators.find(({id}) => id === choice.x);
  const y = indicators.find(({id}) => id === choice.y);
  await comparison.open([choice.x, choice.y]);
  const points = pairUp(comparison, choice);
  if (x === undefined || y === undefined || points.length < 3) {
    return element("p", {class: "notice"}, say.few);
  }
  const benchmark = points.find(({role}) => role === "benchmark");
  const {drawScatter} = await import("./chartForms.ts");
  const chart = drawScatter(points, {
    document,
    description: `${x.name} × ${y.name}, ${choice.year}`,
    width: Math.min(640, Math.max(340, document.documentElement.clientWidth - 32)),
    height: 380,
    xLabel: `${x.short} (${x.unit})`,
    yLabel: `${y.short} (${y.unit})`,
    logWord: say.log,
    ...(benchmark === undefined ? {} : {quadrants: {x: benchmark.x, y: benchmark.y}})
  });
  const numbers = textTable(
    [say.area, x.short, y.short],
    points.map(({name, texts}) => [name, ...texts])
  );
  const frame = frameChart(chart, {
    title: `${x.name} × ${y.name}`,
    subtitle: String(choice.year),
    note: `${correlationOf(points, say, comparison)} ${say.note(benchmark !== undefined)}`,
    numbers
  });
  frame.classList.add("wide");
  readPoints(frame);
  return frame;
}

/** A region at both values, with the values as printed. */
interface Pair extends ScatterRow {
  readonly texts: readonly [string, string];
}

// A region and the one it lies in are not two observations: of parents only the benchmark is drawn.
function pairUp(comparison: Comparison, {x, y, year}: RelateChoice): Pair[] {
  const parents = new Set(comparison.regions.map(({parentId}) => parentId));
  const shown = comparison.regions.filter(({id, isBenchmark}) => isBenchmark || !parents.has(id));
  return shown.flatMap((region) => {
    const across = findFigure(comparison, region.id, x, year);
    const up = findFigure(comparison, region.id, y, year);
    if (across === undefined || up === undefined) return [];
    const texts = [across, up].map(({value, decimals}) =>
      writeNumber(value, decimals, comparison.language)
    );
    const [first = "", second = ""] = texts;
    return [
      {
        name: region.short,
        x: across.value,
        y: up.value,
        role: region.isBenchmark ? ("benchmark" as const) : ("context" as const),
        tip: `${region.name}\n${first}\n${second}`,
        texts: [first, second] as const
      }
    ];
  });
}

function correlationOf(
  points: readonly Pair[],
  say: ReturnType<typeof relateWords>,
  {language}: Comparison
): string {
  const counted = points.filter(({role}) => role !== "benchmark");
  const {value} = spearman(
    counted.map(({x}) => x),
    counted.map(({y}) => y)
  );
  return value === null
    ? say.none(counted.length)
    : say.rank(writeNumber(value, 2, language), counted.length);
}
