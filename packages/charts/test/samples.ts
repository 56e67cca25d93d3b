import {drawBump} from "../src/bump.ts";
import type {ChartOptions} from "../src/chart.ts";
import {drawChoropleth} from "../src/choropleth.ts";
import {drawDistribution} from "../src/distribution.ts";
import {drawDotStrip} from "../src/dotStrip.ts";
import {drawDumbbell} from "../src/dumbbell.ts";
import {drawGapBars} from "../src/gapBars.ts";
import {drawHeatTable} from "../src/heatTable.ts";
import {drawRankIntervals} from "../src/rankIntervals.ts";
import {drawScatter} from "../src/scatter.ts";
import {drawSlope} from "../src/slope.ts";
import {drawSmallMultiples} from "../src/smallMultiples.ts";
import {drawSparkline} from "../src/sparkline.ts";
import {drawSpine} from "../src/spine.ts";
import {drawTileGrid} from "../src/tileGrid.ts";
import {drawTrend} from "../src/trend.ts";
import {drawWaterfall} from "../src/waterfall.ts";
import type {Verdict} from "../src/verdictLook.ts";

/** One language's names for the samples: nothing here is a real figure. */
interface Words {
  readonly regions: readonly string[];
  readonly benchmark: string;
  readonly indicators: readonly string[];
  readonly breakLabel: string;
  readonly worse: string;
  readonly better: string;
  readonly unknown: string;
}

export const sampleWords: Readonly<Record<"zh" | "en", Words>> = {
  zh: {
    regions: ["扶沟县", "西华县", "商水县", "沈丘县", "郸城县", "太康县", "鹿邑县", "项城市"],
    benchmark: "全省",
    indicators: [
      "常住人口城镇化率",
      "城镇居民人均可支配收入",
      "农村居民人均可支配收入",
      "二三产业增加值比重",
      "一般公共预算收入"
    ],
    breakLabel: "口径变动 [b]",
    worse: "落后",
    better: "领先",
    unknown: "… 缺基年"
  },
  en: {
    regions: [
      "Fugou County",
      "Xihua County",
      "Shangshui County",
      "Shenqiu County",
      "Dancheng County",
      "Taikang County",
      "Luyi County",
      "Xiangcheng City"
    ],
    benchmark: "Province",
    indicators: [
      "Urbanisation rate",
      "Disposable income, urban residents",
      "Disposable income, rural residents",
      "Share of secondary and tertiary industry",
      "General public budget revenue"
    ],
    breakLabel: "series break [b]",
    worse: "behind",
    better: "ahead",
    unknown: "… no base year"
  }
};

const verdicts: readonly Verdict[] = ["ABOVE", "BELOW", "INDETERMINATE_ROUNDING", null];
const values = [45.3, 46.1, 43.8, 47.9, 44.2, 45.0, 52.4, 55.7];
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];

/** A chart of made-up numbers in one language. */
export interface Sample {
  readonly name: string;
  draw(words: Words, options: ChartOptions): SVGSVGElement;
}

const heavy = [12, 15, 18, 22, 30, 41, 47, 900];

export const samples: readonly Sample[] = [
  {
    name: "dotStrip",
    draw: ({regions, benchmark}, options) =>
      drawDotStrip(
        regions.map((name, i) => ({
          name,
          value: values[i] ?? null,
          own: i === 6,
          tip: `${name} ${values[i]}`
        })),
        {...options, benchmark: {name: `${benchmark} 58.1`, value: 58.1, tip: benchmark}}
      )
  },
  {
    name: "dotStripOnLogarithms",
    draw: ({regions}, options) =>
      drawDotStrip(
        regions.map((name, i) => ({name, value: heavy[i] ?? null, own: i === 6, tip: name})),
        options
      )
  },
  {
    name: "trend",
    draw: ({regions, benchmark, breakLabel}, options) =>
      drawTrend(
        [
          {name: regions[0] ?? "", role: "context", points: line(40, 0.8)},
          {name: benchmark, role: "benchmark", points: line(44, 1.1)},
          {name: regions[6] ?? "", role: "own", points: line(43.2, 1.2)}
        ],
        {...options, breaks: [{year: 2020, label: breakLabel}]}
      )
  },
  {
    name: "trendOfFour",
    draw: ({regions}, options) =>
      drawTrend(
        regions.slice(0, 4).map((name, i) => ({
          name,
          role: "compared",
          points: line(20000 + i * 300, 1500)
        })),
        options
      )
  },
  {
    name: "gapBars",
    draw: ({regions, unknown}, options) =>
      drawGapBars(
        regions.map((name, i) => {
          const gap =
            i === 5 ? null : ([0.7, -0.42, 0.06, 1.32, -0.9, null, 0.25, -0.04][i] ?? null);
          const verdict =
            gap === null
              ? null
              : Math.abs(gap) < 0.1
                ? "INDETERMINATE_ROUNDING"
                : gap > 0
                  ? "ABOVE"
                  : "BELOW";
          const glyph = {ABOVE: "▲", BELOW: "▼", INDETERMINATE_ROUNDING: "≈"};
          const text = verdict === null ? unknown : `${glyph[verdict]} ${gap}`.replace("-", "−");
          return {name, gap, halfWidth: 0.1, verdict, text, tip: `${name} ${text}`};
        }),
        options
      )
  },
  {
    name: "smallMultiples",
    draw: ({regions}, options) =>
      drawSmallMultiples(
        regions.map((name, i) => ({name, points: line(100, 2 + i)})),
        {...options, benchmark: line(100, 5)}
      )
  },
  {
    name: "spine",
    draw: ({indicators, unknown, worse, better}, options) =>
      drawSpine(
        indicators.map((name, i) => ({
          name,
          value: i === 4 ? null : (values[i] ?? 0),
          benchmark: 46,
          lowest: 43,
          highest: 56,
          polarity: i === 2 ? -1 : 1,
          verdict: verdicts[i % 4] ?? null,
          text: i === 4 ? unknown : String(values[i]),
          tip: name
        })),
        {...options, worse, better}
      )
  },
  {
    name: "heatTable",
    draw: ({regions, indicators}, options) =>
      drawHeatTable(
        regions.flatMap((row, i) =>
          indicators.map((column, j) => {
            const missing = i === 4 && j === 2;
            const score = (i * 17 + j * 29) % 100;
            return {
              row,
              column,
              step: missing ? null : stepOf(score),
              text: missing ? "…" : String(score),
              tip: `${row} ${column} ${score}`
            };
          })
        ),
        {...options, rows: regions, columns: indicators}
      )
  },
  {
    name: "rankIntervals",
    draw: ({regions}, options) =>
      drawRankIntervals(
        regions.map((name, i) => {
          const [best, worst] = [Math.max(1, i), Math.min(8, i + 2 + (i % 2))];
          return {name, rank: i + 1, best, worst, text: `${i + 1} (${best}–${worst})`, tip: name};
        }),
        {...options, own: regions[6] ?? ""}
      )
  },
  {
    name: "slope",
    draw: ({regions}, options) =>
      drawSlope(
        regions.map((name, i) => ({
          name,
          start: (values[i] ?? 0) - 3,
          end: i === 3 ? null : (values[i] ?? 0),
          startText: ((values[i] ?? 0) - 3).toFixed(1),
          endText: String(values[i]),
          role: i === 6 ? "own" : i === 7 ? "benchmark" : "context",
          tip: name
        })),
        {...options, startLabel: "2020", endLabel: "2024"}
      )
  },
  {
    name: "dumbbell",
    draw: ({indicators}, options) =>
      drawDumbbell(
        indicators.map((name, i) => ({
          name,
          from: 46,
          to: i === 4 ? null : (values[i] ?? 0),
          verdict: verdicts[i % 4] ?? null,
          text: `${values[i]} / 46.0`,
          tip: name
        })),
        options
      )
  },
  {
    name: "scatter",
    draw: ({regions, benchmark, indicators}, options) =>
      drawScatter(
        [...regions, benchmark].map((name, i) => ({
          name,
          x: values[i] ?? 58.1,
          y: 22000 + ((i * 37) % 9) * 900,
          role: i === 6 ? "own" : i === 8 ? "benchmark" : "context",
          tip: name
        })),
        {
          ...options,
          xLabel: indicators[0] ?? "",
          yLabel: indicators[1] ?? "",
          quadrants: {x: 50, y: 25000}
        }
      )
  },
  {name: "sparkline", draw: (_, options) => drawSparkline(line(40, 2), {...options, width: 120})},
  {
    name: "waterfall",
    draw: ({indicators, regions}, options) =>
      drawWaterfall(
        [
          {name: regions[0] ?? "", amount: 62.4, kind: "total", text: "62.4", tip: "62.4"},
          ...indicators.map((name, i) => {
            const amount = [3.1, -1.4, 0.6, 2.2, -4.9][i] ?? 0;
            const text = `${amount > 0 ? "+" : "−"}${Math.abs(amount)}`;
            return {name, amount, kind: "part", text, tip: name} as const;
          }),
          {name: regions[1] ?? "", amount: 62, kind: "total", text: "62.0", tip: "62.0"}
        ],
        options
      )
  },
  {
    name: "bump",
    draw: ({regions}, options) =>
      drawBump(
        regions.slice(0, 6).map((name, i) => ({
          name,
          own: i === 2,
          ranks: years.slice(2).map((year, j) => ({
            year,
            rank: i === 4 && j === 1 ? null : ((i + (j > 2 ? j * 2 : 0)) % 6) + 1,
            tip: `${name} ${year}`
          }))
        })),
        options
      )
  },
  {
    name: "tileGrid",
    draw: ({regions, unknown}, options) =>
      drawTileGrid(
        regions.map((name, i) => ({
          name,
          column: [0, 1, 1, 2, 2, 1, 2, 2][i] ?? 0,
          row: [0, 0, 2, 2, 1, 1, 0, 3][i] ?? 0,
          step: i === 5 ? null : stepOf((values[i] ?? 0) * 4 - 140),
          text: i === 5 ? unknown : String(values[i]),
          tip: name,
          href: `#${i}`
        })),
        options
      )
  },
  {
    name: "choropleth",
    draw: ({regions, breakLabel}, options) =>
      drawChoropleth(
        regions.slice(0, 6).map((name, i) => ({
          name,
          shape: {type: "Polygon", coordinates: [square(i % 3, Math.floor(i / 3))]},
          step: i === 3 ? null : stepOf(i * 18),
          own: i === 1,
          tip: name
        })),
        {...options, surface: "degrees", attribution: breakLabel}
      )
  },
  {
    name: "distribution",
    draw: ({regions, benchmark}, options) => {
      const name = `${regions[2]} 51.0`;
      const marked = {name: `${benchmark} 48.5`, value: 48.5, tip: benchmark};
      return drawDistribution(many, {
        ...options,
        own: {name, value: 51, tip: name},
        benchmark: marked,
        binTip: (from, to, count) => `${from}–${to}: ${count}`
      });
    }
  }
];

const many = Array.from({length: 156}, (_, i) => 40 + 22 * ((i * 0.618034) % 1) ** 1.6);

function line(start: number, slope: number) {
  return years.map((year, i) => ({
    year,
    value: year === 2018 ? null : start + i * slope + (year >= 2020 ? slope * 2 : 0),
    tip: `${year}`,
    provisional: year === 2024
  }));
}

function stepOf(score: number): 1 | 2 | 3 | 4 | 5 {
  return score < 20 ? 1 : score < 40 ? 2 : score < 60 ? 3 : score < 80 ? 4 : 5;
}

function square(column: number, row: number): readonly (readonly number[])[] {
  const [x, y] = [114 + column * 0.5, 33 + row * 0.4];
  return [
    [x, y],
    [x, y + 0.4],
    [x + 0.5, y + 0.4],
    [x + 0.5, y],
    [x, y]
  ];
}
