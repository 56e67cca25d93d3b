import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun
} from "docx";
import {trendChart, type TrendChart} from "../../figures/trendChart.ts";
import type {View} from "../../view.ts";
import {fewestDrawn, headlineLines} from "../../facts/headlineLines.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {editionOf} from "../../facts/edition.ts";
import {writeEdition} from "../writeEdition.ts";
import {indexSources} from "../figureSources.ts";
import {fixZip} from "../fixZip.ts";
import type {Block} from "./blocks.ts";
import {dimensionSection} from "./dimensionSection.ts";
import {drawPictures} from "./drawPictures.ts";
import {noteSection} from "./noteSection.ts";
import {overallSection} from "./overallSection.ts";
import {peerSection} from "./peerSection.ts";
import type {Report} from "./report.ts";
import {headingLevels, headingNumbering, reportStyles} from "./reportStyles.ts";
import {nameSubstitutes} from "./fontTable.ts";
import {page, typographyOf} from "./typography.ts";

const chartSize = {width: 560, height: 165} as const; // px; 148 mm wide

/**
 * Returns the report of a region (.docx), to be edited: headings, captions and notes are styles,
 * charts are pictures with a text in their place. Equal facts give equal bytes on one browser.
 */
export async function writeReport(view: View, facts: DocumentFacts): Promise<Uint8Array> {
  const charts = await drawCharts(view, facts);
  const look = typographyOf(view.language);
  const [tables, figures] = [counter(view.say("表", "Table ")), counter(view.say("图", "Figure "))];
  const report: Report = {
    view,
    facts,
    charts,
    pictures: await drawPictures(charts, view.language),
    findSources: indexSources(facts.how),
    indent: look.body.indent,
    nextTable: tables,
    nextPicture: figures
  };
  const children = [
    ...opening(report),
    ...overallSection(report),
    ...dimensionSection(report),
    ...peerSection(report),
    ...noteSection(report)
  ];
  const document = new Document({
    title: titleOf(report),
    creator: view.word(view.site.name),
    description: view.word(facts.region.name),
    styles: reportStyles(view.language),
    numbering: {config: [{reference: headingNumbering, levels: headingLevels(view.language)}]},
    evenAndOddHeaderAndFooters: true,
    sections: [{properties: {page}, footers: pageFeet(report), children}]
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  return fixZip(bytes, editionOf(view.site), nameSubstitutes);
}

async function drawCharts(
  view: View,
  {region, lines, benchmarkPoints}: DocumentFacts
): Promise<ReadonlyMap<string, TrendChart>> {
  const charts = new Map<string, TrendChart>();
  for (const line of headlineLines(view.site, lines)) {
    if (line.points.length < fewestDrawn) continue;
    const points = benchmarkPoints[line.indicatorId] ?? [];
    const benchmark = points.map((point) => ({...point, status: null}));
    const chart = await trendChart(view, region, line, benchmark, chartSize);
    if (chart !== null) charts.set(line.indicatorId, chart);
  }
  return charts;
}

function opening(report: Report): Block[] {
  const {view} = report;
  const edition = writeEdition(view);
  return [
    new Paragraph({text: titleOf(report), heading: HeadingLevel.TITLE}),
    new Paragraph({
      text: view.say(`（数据截至${edition}）`, `(data up to ${edition})`),
      alignment: AlignmentType.CENTER,
      spacing: {after: 240}
    })
  ];
}

function titleOf({view, facts}: Report): string {
  const {name} = facts.region;
  return view.say(`${name.zh}高质量发展分析报告`, `${name.en}: report on its development`);
}

// Chinese office documents number odd pages at the right and even ones at the left, a character in.
function pageFeet({view}: Report): {readonly default: Footer; readonly even: Footer} {
  const {font, size} = typographyOf(view.language).pageNumber;
  const {LEFT, CENTER, RIGHT} = AlignmentType;
  const indent = {left: size * 10, right: size * 10}; // half-points to twips
  const foot = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) => {
    const number = new TextRun({children: ["— ", PageNumber.CURRENT, " —"], font, size});
    return new Footer({children: [new Paragraph({children: [number], alignment, indent})]});
  };
  return view.language === "zh"
    ? {default: foot(RIGHT), even: foot(LEFT)}
    : {default: foot(CENTER), even: foot(CENTER)};
}

function counter(word: string): () => string {
  let count = 0;
  return () => `${word}${++count}`;
}
