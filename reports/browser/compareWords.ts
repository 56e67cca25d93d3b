import type {Language} from "./language.ts";

const words = {
  zh: {
    regions: "县区（最多 4 个）",
    indicators: "指标（最多 12 个）",
    filter: "筛选",
    peersOf: "首个所选县区对比：",
    peers: {class: "同类", rank: "首个指标位次相邻"},
    from: "起始年",
    to: "年份",
    view: "视图",
    views: {table: "对照表", dumbbell: "增速对比", slope: "起止变化", scatter: "水平与增速"},
    ignored: "链接中有未识别的部分，已忽略：",
    chosen: (regions: number, indicators: number, year: number) =>
      `已选 ${regions} 个县区、${indicators} 个指标，${year} 年`,
    nothing: "请至少选择一个县区和一个指标。",
    indicator: "指标",
    empty: "… 无数据",
    comma: "、",
    change: "比上年",
    percent: "%",
    points: "个百分点",
    notComparable: "起止两年之间口径或版本有变动，或缺数据，未连线：",
    dumbbellNote: "空心为基准的变化，实心为本县区的变化；▲ 快于、■ 慢于、● 无法判断。",
    scatterNote: "虚线为基准；菱形为所选县区。",
    tableNote: "标签比较的是当年比上年的变化与基准之差。[p] 为初步数；两端版本不同的数不能相减。",
    download: "下载本视图 CSV",
    copy: "复制链接",
    copied: "已复制"
  },
  en: {
    regions: "Areas (up to 4)",
    indicators: "Indicators (up to 12)",
    filter: "Narrow",
    peersOf: "The first area beside: ",
    peers: {class: "its class", rank: "its neighbours in rank by the first indicator"},
    from: "From",
    to: "Year",
    view: "View",
    views: {
      table: "Table",
      dumbbell: "Growth",
      slope: "Start and end",
      scatter: "Level and growth"
    },
    ignored: "Parts of the link were not understood and are ignored: ",
    chosen: (regions: number, indicators: number, year: number) =>
      `${regions} areas, ${indicators} indicators, ${year}`,
    nothing: "Choose at least one area and one indicator.",
    indicator: "Indicator",
    empty: "… no figure",
    comma: ", ",
    change: "on the year before",
    percent: "%",
    points: "pp",
    notComparable: "Not joined, for a break, another vintage or a missing year: ",
    dumbbellNote:
      "Hollow: the benchmark's change. Filled: the area's; ▲ faster, ■ slower, ● cannot be told.",
    scatterNote: "Dashed: the benchmark. Diamonds: the chosen areas.",
    tableNote:
      "Tags compare the change on the year before with the benchmark's. [p] is provisional; " +
      "figures of different vintages cannot be subtracted.",
    download: "Download this view (CSV)",
    copy: "Copy link",
    copied: "Copied"
  }
} as const;

/** Returns what the comparison says in a language. */
export function compareWords(language: Language): (typeof words)[Language] {
  return words[language];
}
