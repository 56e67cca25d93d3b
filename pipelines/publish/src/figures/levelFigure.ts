import type {SpineRow} from "@xianzhi/charts/spine";
import {findLevels, type Level, type Printed} from "../facts/levels.ts";
import type {RegionFacts} from "../facts/regionFacts.ts";
import type {Html} from "../html.ts";
import {foldTable, writeFigure} from "../parts/figureBox.ts";
import {legendMark} from "../parts/legendMark.ts";
import {figureLink, indicatorLink} from "../parts/links.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import {writeAmount} from "../quantity.ts";
import {memberNames} from "../sentences/kinds.ts";
import {upperFirst} from "../sentences/quality.ts";
import {writeSource} from "../sentences/source.ts";
import {benchmarkName, type View} from "../view.ts";
import {drawOn} from "./canvas.ts";

const fewest = 2; // one level is a sentence, not a chart

/**
 * Returns a region's latest levels as a spine about the benchmark, among the regions judged with it;
 * null where fewer than two may be compared.
 */
export async function levelFigure(view: View, facts: RegionFacts): Promise<Html | null> {
  const levels = findLevels(view.site, facts);
  if (levels.length < fewest) return null;
  const title = writeTitle(view, levels);
  const {drawSpine} = await import("@xianzhi/charts/spine");
  const chart = await drawOn(title, (options) =>
    drawSpine(
      levels.map((level) => toRow(view, level)),
      {...options, width: 380, worse: view.say("较差", "worse"), better: view.say("较好", "better")}
    )
  );
  const ids = levels.flatMap(({indicator}) => facts.sourceIds[indicator.id] ?? []);
  return writeFigure(view, {
    id: "figure-levels",
    title,
    subtitle: view.say(
      `${view.word(facts.region.short)}各指标最近可比一年的水平，中线为${benchmarkName(view, null)}`,
      `${view.word(facts.region.short)}, latest comparable level of each; the middle line is ${benchmarkName(view, null)}`
    ),
    chart,
    text: levels.map((level) => writeLevel(view, level)).join(view.say("；", "; ")),
    legend: writeLegend(view, levels),
    note: view.say(
      "右为较好；每行各按自己的范围，行间长短不可比；总量指标不与上级比水平。",
      "Right is better; each row has its own range, so rows do not compare; totals are left out."
    ),
    source: writeSource(view, [...new Set(ids)], {
      href: view.link(paths.how(view.language, facts.region.id)),
      name: view.say("各数来由", "how each figure came about")
    }),
    table: foldTable(view, levelTable(view, facts, levels)),
    files: []
  });
}

function writeTitle(view: View, levels: readonly Level[]): string {
  const count = (wanted: Level["verdict"]) =>
    levels.filter(({verdict}) => verdict === wanted).length;
  const name = benchmarkName(view, null);
  const [better, worse, open] = [count("ABOVE"), count("BELOW"), count("INDETERMINATE_ROUNDING")];
  const zh = [
    ...(better > 0 ? [`${better}项好于${name}`] : []),
    ...(worse > 0 ? [`${worse}项差于${name}`] : []),
    ...(open > 0 ? [`${open}项难分`] : [])
  ];
  const en = [
    ...(better > 0 ? [`${better} better than ${name}`] : []),
    ...(worse > 0 ? [`${worse} worse`] : []),
    ...(open > 0 ? [`${open} within rounding`] : [])
  ];
  return view.say(
    `${levels.length}项水平：${zh.join("，")}`,
    `Of ${levels.length} levels ${en.join(", ")}`
  );
}

function toRow(view: View, level: Level): SpineRow {
  const {indicator, year, own, benchmark, lowest, highest, verdict} = level;
  return {
    name: `${view.word(indicator.short)} ${year}`,
    value: own.value,
    benchmark: benchmark.value,
    lowest,
    highest,
    polarity: indicator.direction === "down" ? -1 : 1,
    verdict,
    text: write(view, level, own),
    tip: writeLevel(view, level)
  };
}

function writeLegend(view: View, levels: readonly Level[]): Html[] {
  const name = benchmarkName(view, null);
  const has = (wanted: Level["verdict"]) => levels.some(({verdict}) => verdict === wanted);
  return [
    ...(has("ABOVE") ? [legendMark("above", view.say(`好于${name}`, `better than ${name}`))] : []),
    ...(has("BELOW") ? [legendMark("below", view.say(`差于${name}`, `worse than ${name}`))] : []),
    ...(has("INDETERMINATE_ROUNDING")
      ? [legendMark("undecided", view.say("修约误差内", "within rounding"))]
      : []),
    legendMark("rule", name),
    legendMark("band", view.say(`各${memberNames(view)}`, `all ${memberNames(view)}`))
  ];
}

function writeLevel(view: View, level: Level): string {
  const {indicator, year} = level;
  const [own, theirs, low, high] = writeAll(view, level);
  const name = benchmarkName(view, null);
  return view.say(
    `${view.word(indicator.short)}${year}年${own}，${name}${theirs}，各${memberNames(view)}${low}至${high}`,
    `${view.word(indicator.short)} ${year}: ${own}, ${name} ${theirs}, ${memberNames(view)} ${low} to ${high}`
  );
}

function writeAll(view: View, level: Level): string[] {
  const {own, benchmark, lowest, highest} = level;
  return [own, benchmark, {value: lowest}, {value: highest}].map((one) => write(view, level, one));
}

function write(view: View, {indicator}: Level, {value, decimals}: Printed): string {
  return writeAmount(value, decimals ?? indicator.decimals, indicator.unit, view.language);
}

function levelTable(view: View, {region}: RegionFacts, levels: readonly Level[]): Html {
  return writeTable({
    caption: view.say("水平与比较", "Levels compared"),
    isCaptionHidden: true,
    onPhone: "pairs",
    columns: [
      {head: view.say("指标", "Indicator")},
      {head: view.say("年份", "Year"), number: true},
      {head: view.word(region.short), number: true},
      {head: upperFirst(benchmarkName(view, null)), number: true},
      {head: view.say("最低", "Lowest"), number: true},
      {head: view.say("最高", "Highest"), number: true}
    ],
    rows: levels.map((level) => {
      const {indicator, year} = level;
      const [own = "", ...others] = writeAll(view, level);
      const place = {regionId: region.id, indicatorId: indicator.id, period: String(year)};
      return {
        cells: [indicatorLink(view, indicator.id), year, figureLink(view, place, own), ...others]
      };
    })
  });
}
