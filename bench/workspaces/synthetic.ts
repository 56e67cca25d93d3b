import {printCsv} from "./csv.ts";
import type {Indicator, Region, Source, WorkspaceSpec} from "./writeWorkspace.ts";

export interface Size {
  readonly counties: number;
  readonly years: number;
  readonly indicators: number;
}

/** The whole country as design.md counts it: 4.1 million observations of counties. */
export const wholeCountry: Size = {counties: 2850, years: 24, indicators: 60};

const provinces = 31;
const lastYear = 2023;
const words = {zh: "合成数据", en: "synthetic figures"};

// Every sixth kind is a growth rate of the amount five places before it.
const kinds = [
  {unit: "万元", decimals: 0, aggregation: "sum", revisable: true, start: 400_000},
  {unit: "万人", decimals: 2, aggregation: "sum", revisable: true, start: 55},
  {unit: "元", decimals: 0, aggregation: "none", revisable: false, start: 9_000},
  {unit: "公顷", decimals: 0, aggregation: "sum", revisable: false, start: 60_000},
  {unit: "吨", decimals: 0, aggregation: "sum", revisable: false, start: 300_000},
  {unit: "%", decimals: 1, aggregation: "none", revisable: false, start: 6}
] as const;

/**
 * Returns a country of made-up counties in 31 provinces: one publication a year, one table of all
 * units each. The figures are drawn at random from a fixed seed and say so in every title.
 */
export function syntheticCountry({counties, years, indicators}: Size): WorkspaceSpec {
  const regions = regionsOf(counties);
  const chosen = indicatorsOf(indicators);
  return {
    nameZh: `合成的全国（${words.zh}）`,
    nameEn: `A synthetic country (${words.en})`,
    assessedGroup: null,
    regions,
    groups: regions
      .filter(({kind}) => kind === "province")
      .map(({id, nameZh, nameEn}) => ({
        id: `in_${id}`,
        nameZh: `${nameZh}各县`,
        nameEn: `Counties of ${nameEn}`,
        kind: "class",
        members: regions.filter(({parent}) => parent === id).map((member) => member.id)
      })),
    indicators: [...chosen, ...derived],
    formulas: [
      ["share", "share", "i03", "i01", 100, "指标三 ÷ 指标一", "i03 ÷ i01", 1],
      ["per_head", "per_capita", "i01", "average(i02)", 1, "指标一 ÷ 平均指标二", "i01 ÷ mean i02", 1]
    ],
    growthNames: chosen
      .filter((_, index) => index % kinds.length === kinds.length - 1)
      .map((growth, index) => [chosen[index * kinds.length]?.id ?? "", growth.id, "constant"]),
    sources: Array.from({length: years}, (_, index) =>
      sourceOf(lastYear - years + 1 + index, index, regions, chosen)
    )
  };
}

const derived: readonly Indicator[] = [
  {
    ...base("share", "合成份额", "Synthetic share"),
    unit: "%",
    decimals: 1,
    change: "points",
    aggregation: "ratio"
  },
  {
    ...base("per_head", "合成人均", "Synthetic amount per head"),
    unit: "元",
    decimals: 0,
    aggregation: "ratio"
  }
];

function base(id: string, name: string, nameEn: string): Indicator {
  return {
    ...{id, names: [name], nameEn, dimension: "prosperity", unit: "万元", decimals: 0},
    ...{change: "percent", aggregation: "sum", revisable: false, headline: null}
  };
}

function regionsOf(counties: number): Region[] {
  const country = {
    id: "000000",
    kind: "country",
    nameZh: "合成国",
    nameEn: "Synthesia",
    parent: null,
    codes: ["000000"]
  };
  const upper = Array.from({length: provinces}, (_, p): Region => {
    const id = `${11 + p}0000`;
    return {
      id,
      kind: "province",
      nameZh: `合成省${p + 1}`,
      nameEn: `Province ${p + 1}`,
      parent: "000000",
      codes: [id]
    };
  });
  const lower = Array.from({length: counties}, (_, c): Region => {
    const [p, n] = [c % provinces, Math.floor(c / provinces)];
    const id = String(10_000 * (11 + p) + 100 * (1 + Math.floor(n / 70)) + 21 + (n % 70));
    const nameZh = `合成县${String(c + 1).padStart(4, "0")}`;
    return {
      id,
      kind: "county",
      nameZh,
      nameEn: `County ${c + 1}`,
      parent: upper[p]?.id ?? null,
      codes: [id]
    };
  });
  return [country, ...upper, ...lower];
}

function indicatorsOf(count: number): Indicator[] {
  return Array.from({length: count}, (_, index): Indicator => {
    const number = String(index + 1).padStart(2, "0");
    const {unit, decimals, aggregation, revisable} = kinds[index % kinds.length] ?? kinds[0];
    const one = base(`i${number}`, `合成指标${number}`, `Synthetic indicator ${number}`);
    const change = unit === "%" ? "points" : "percent";
    return {
      ...one,
      unit,
      decimals,
      aggregation,
      revisable,
      change,
      headline: index < 12 ? index + 1 : null
    };
  });
}

function sourceOf(
  year: number,
  index: number,
  regions: readonly Region[],
  indicators: readonly Indicator[]
): Source {
  const header = [
    "年份",
    "行政区划代码",
    "地区",
    ...indicators.map(({names, unit}) => `${names[0]}(${unit})`)
  ];
  const rows = regions
    .filter(({kind}) => kind !== "country")
    .map((region, place) => {
      const random = randomOf(7919 * place + 1);
      return [
        year,
        region.id,
        region.nameZh,
        ...indicators.map((_, i) => printFigure(i, index, random))
      ];
    });
  return {
    id: `synthetic-${year}`,
    title: `${year}年合成表（${words.zh}）`,
    titleEn: `Synthetic tables of ${year} (${words.en})`,
    url: null,
    terms: "made by a program; no fact about any place",
    caveats: ["合成数据，不是任何地方的统计数字。"],
    files: [{path: "counties.csv", bytes: printCsv(header, rows)}]
  };
}

// About one figure in fifty is missing; amounts grow by some 7 % a year with noise of their own.
function printFigure(indicator: number, year: number, random: () => number): string {
  const {start, decimals, unit} = kinds[indicator % kinds.length] ?? kinds[0];
  const [level, noise] = [random(), random()];
  if (((indicator * 31 + year * 17 + Math.floor(level * 50)) % 50) === 7) return "";
  const grown = unit === "%" ? start + 6 * (noise - 0.5) : start * (0.3 + level) * 1.07 ** year;
  return (unit === "%" ? grown : grown * (1 + 0.04 * (noise - 0.5))).toFixed(decimals);
}

// mulberry32: small, good enough for figures that mean nothing, the same on every machine.
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
