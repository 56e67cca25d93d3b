import {pinyin} from "pinyin-pro";
import {printCsv} from "./csv.ts";
import {readRecords} from "./records.ts";
import type {Indicator, Region, WorkspaceSpec} from "./writeWorkspace.ts";

// The panel’s columns are codes without units; units as its compilers state them.
const columns: readonly (readonly [
  column: string,
  name: string,
  unit: string,
  decimals: number
])[] = [
  ["reggdp", "地区生产总值", "万元", 0],
  ["reggdp_primary", "第一产业增加值", "万元", 0],
  ["reggdp_secondary", "第二产业增加值", "万元", 0],
  ["reggdp_tertiary", "第三产业增加值", "万元", 0],
  ["perreggdp", "人均地区生产总值", "万元", 2],
  ["popnum", "户籍人口", "万人", 2],
  ["pop_agr", "农业人口", "万人", 2],
  ["pop_nonagr", "非农业人口", "万人", 2],
  ["resdpop_urban", "城镇常住人口", "万人", 2],
  ["resdpop_rural", "乡村常住人口", "万人", 2],
  ["fixast", "固定资产投资", "亿元", 2],
  ["highwaylength", "公路里程", "公里", 0]
];

/**
 * Returns the workspace of one province's counties from a panel with the columns county, regionid,
 * year, city, citycode, province and provincecode: one table a year, its header in words and units.
 */
export async function provinceOf(panel: string): Promise<WorkspaceSpec> {
  const records = await readRecords(panel, ",");
  const years = [...new Set(records.map(({year}) => year ?? ""))].toSorted();
  const regions = regionsOf(records);
  const counties = regions.filter(({kind}) => kind === "county").map(({id}) => id);
  const [province] = regions;
  return {
    nameZh: `${province?.nameZh}各县（市、区）`,
    nameEn: `The counties of ${province?.nameEn}`,
    assessedGroup: "counties",
    regions,
    groups: [
      {
        id: "counties",
        nameZh: "全省县级单位",
        nameEn: "All county-level units",
        kind: "assessed",
        members: counties
      }
    ],
    indicators: [...columns.map(indicatorOf), ...derived],
    formulas: [
      [
        "urban_share",
        "ratio",
        "resdpop_urban",
        "resdpop_urban+resdpop_rural",
        100,
        "城镇 ÷ 常住人口",
        "Urban ÷ residents",
        1
      ],
      [
        "st_share",
        "share",
        "reggdp_secondary+reggdp_tertiary",
        "reggdp",
        100,
        "二三产 ÷ 生产总值",
        "Sectors 2 and 3 ÷ GDP",
        1
      ]
    ],
    growthNames: [],
    sources: [
      {
        id: "county-panel",
        title: "县域面板",
        titleEn: "County panel",
        url: null,
        terms: "as found in a public repository; no licence stated",
        caveats: ["按最近一年的区划代码编排；代码变动的县缺少早年数字。"],
        files: years.map((year) => ({path: `counties-${year}.csv`, bytes: tableOf(records, year)}))
      }
    ]
  };
}

const derived: readonly Indicator[] = [
  {...indicatorOf(["urban_share", "城镇化率", "%", 2], 12), change: "points", aggregation: "ratio"},
  {...indicatorOf(["st_share", "二三产业比重", "%", 2], 13), change: "points", aggregation: "ratio"}
];

function indicatorOf(
  [id, name, unit, decimals]: (typeof columns)[number],
  index: number
): Indicator {
  return {
    ...{
      id,
      names: [name],
      nameEn: id.replaceAll("_", " "),
      dimension: "prosperity",
      unit,
      decimals
    },
    ...{change: "percent", aggregation: id === "perreggdp" ? "none" : "sum", revisable: false},
    headline: index < 12 ? index + 1 : null
  };
}

function tableOf(records: readonly Readonly<Record<string, string>>[], year: string): string {
  const header = ["年份", "行政区划代码", "地区", ...columns.map(([, name, unit]) => `${name}(${unit})`)];
  const rows = records
    .filter((record) => record["year"] === year)
    .map((record) => [
      ...[year, record["regionid"] ?? "", record["county"] ?? ""],
      ...columns.map(([column]) => record[column] ?? "")
    ]);
  return printCsv(header, rows);
}

function regionsOf(records: readonly Readonly<Record<string, string>>[]): Region[] {
  const regions = new Map<string, Region>();
  const add = (kind: string, code = "", name = "", parent: string | null = null) => {
    if (code === "" || regions.has(code)) return;
    regions.set(code, {id: code, kind, nameZh: name, nameEn: spell(name), parent, codes: [code]});
  };
  for (const {province, provincecode} of records) add("province", provincecode, province);
  for (const {city, citycode, provincecode = null} of records)
    add("city", citycode, city, provincecode);
  for (const {county, regionid, citycode = null} of records)
    add("county", regionid, county, citycode);
  return [...regions.values()];
}

/** Returns a Chinese name in Latin letters: 鹿邑县 as Luyixian. */
export function spell(name: string): string {
  const letters = pinyin(name, {toneType: "none", type: "array"}).join("").replaceAll("ü", "v");
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
