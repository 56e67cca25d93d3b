import type {Line} from "../../facts/line.ts";
import {toText} from "../../html.ts";
import {contextDimension, dimensionName, writeDimension} from "../../sentences/dimension.ts";
import {writeIndicatorSentence} from "../../sentences/indicatorSentence.ts";
import {headlineLines} from "../../facts/headlineLines.ts";
import {linesOf} from "../documentFacts.ts";
import {lineCells, lineHeads} from "../lineCells.ts";
import {type Block, heading, paragraph, pictureBlocks} from "./blocks.ts";
import type {Report} from "./report.ts";
import {tableBlocks} from "./reportTable.ts";
import {sourceNote} from "./sourceNote.ts";

const recentYears = 3;
const columns = 7; // the direction, last, has no room on a page that is held upright

/** Returns the second section: each dimension of the plan with its indicators, charts and table. */
export function dimensionSection(report: Report): Block[] {
  const {view, facts} = report;
  const parts = view.site.dimensions.flatMap(({id: dimension}) => {
    const lines = linesOf(view.site, facts.lines, dimension).filter(({latest}) => latest !== null);
    return lines.length === 0 ? [] : writeBlock(report, dimension, lines);
  });
  return [heading(1, view.say("分领域情况", "By dimension")), ...parts];
}

function writeBlock(report: Report, dimension: string, lines: readonly Line[]): Block[] {
  const {view, facts, indent} = report;
  const name = view.word(facts.region.name);
  return [
    heading(2, dimensionName(view, dimension)),
    ...(dimension === contextDimension
      ? []
      : [paragraph(toText(writeDimension(view, lines)), indent)]),
    ...headlineLines(view.site, lines).flatMap((line) => [
      heading(3, view.indicator(line.indicatorId)),
      paragraph(toText(writeIndicatorSentence(view, name, line)), indent),
      ...drawLine(report, line)
    ]),
    ...lineTable(report, dimension, lines)
  ];
}

function drawLine(
  {view, facts, charts, pictures, findSources, nextPicture}: Report,
  line: Line
): Block[] {
  const chart = charts.get(line.indicatorId);
  const picture = pictures.get(line.indicatorId);
  if (chart === undefined || picture === undefined) return [];
  const {title, subject, span, note} = chart;
  const area = view.word(facts.region.name);
  const gap = view.say("　", "  ");
  const source = sourceNote(view, findSources, [line.latest]);
  const caption = view.say(`${area}${subject}，${span}年`, `${subject}, ${area}, ${span}`);
  return pictureBlocks({
    caption: `${nextPicture()}${gap}${caption}`,
    description: view.say(`${title}。折线图：${caption}。`, `${title}. Line chart: ${caption}.`),
    note: note === "" ? source : view.say(`注：${note}。${source}`, `Note: ${note}. ${source}`),
    ...picture
  });
}

// Figures of long ago fill pages and say little of today; the workbook has them all.
function lineTable(report: Report, dimension: string, lines: readonly Line[]): Block[] {
  const {view, facts, findSources, nextTable} = report;
  const yearOf = ({latest}: Line) => latest?.year ?? 0;
  const first = Math.max(...facts.lines.map(yearOf)) - recentYears + 1;
  const recent = lines.filter((line) => yearOf(line) >= first);
  const older = lines.length - recent.length;
  if (recent.length === 0) return [];
  const [area, part] = [view.word(facts.region.name), dimensionName(view, dimension)];
  const name = `${area}${view.say("", ": ")}${part}`;
  const left =
    older === 0
      ? ""
      : view.say(
          `注：另有${older}项指标的最近数据早于${first}年，见Excel文件。`,
          `Note: ${older} indicators whose last figure is older than ${first} are in the workbook. `
        );
  const number = nextTable();
  return tableBlocks({
    caption: view.say(`${number}　${name}主要指标`, `${number}  ${name}`),
    unit: view.say("单位：见表中各行", "Units: as in each row"),
    note:
      left +
      sourceNote(
        view,
        findSources,
        recent.map(({latest}) => latest)
      ),
    widths: [26, 8, 15, 9, 18, 22, 10],
    heads: lineHeads(view).slice(0, columns),
    rows: recent.map((line) => lineCells(view, line).slice(0, columns).map(toText)),
    numbers: new Set([2, 4])
  });
}
