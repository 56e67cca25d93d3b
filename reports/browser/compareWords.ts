import type {Language} from "./language.ts";

const words = {
  zh: {
    regions: "县区（最多 4 个）",
    indicators: "指标（最多 12 个）",
    changeRegions: "增减县区",
    changeIndicators: "增减指标",
    headline: "主要指标",
    filter: "筛选",
    remove: (name: string) => `去掉 ${name}`,
    peersOf: (name: string) => `与${name}并列：`,
    peers: {class: "同类县", alike: "相似县", adjoining: "邻县", rank: "排名相邻"},
    lack: {
      unclassed: () => "本工作区没有给它分类",
      alone: () => "没有别的县区",
      few: (fewest: number) => `要从至少 ${fewest} 个同级地区里找，本工作区不够`,
      unlike: () => "缺计算相似度所需的数",
      "no-outlines": () => "本工作区没有行政区界线，无从判断",
      "no-figure": () => "首个指标当年没有数"
    },
    colon: "：",
    semicolon: "；",
    group: "参照组",
    noGroup: "无",
    median: (group: string) => `${group}中位数`,
    known: (known: number, of: number) => `${known}/${of} 个有数`,
    caption: (year: number) => `${year} 年`,
    classes: "所选县区分属不同类别：",
    from: "起始年",
    to: "年份",
    view: "视图",
    views: {table: "对照表", dumbbell: "增速对比", slope: "起止变化", scatter: "水平与增速"},
    ignored: "链接中有未识别的部分，已忽略：",
    chosen: (regions: number, indicators: number, year: number) =>
      `已选 ${regions} 个县区、${indicators} 个指标，${year} 年`,
    nothing: "请至少选择一个县区和一个指标。",
    indicator: "指标",
    empty: "… 暂缺",
    absent: "现有来源没有这一年的数",
    comma: "、",
    change: "比上年",
    percent: "%",
    points: "个百分点",
    notComparable: "起止两年之间口径或版本有变动，或缺数据，未连线：",
    area: "县区",
    benchmark: "基准",
    lead: "与基准之差",
    log: "，对数刻度",
    notPlaced: "当年缺数值或增幅，未画：",
    notes: {
      dumbbell: "空心为基准的变化，实心为本县区的变化；▲ 快于、■ 慢于、● 无法判断。",
      slope: "虚线为基准。只连接口径与版本相同的两年。",
      scatter: "方点与虚线为基准，菱形为所选县区，圆点为参照组或同级的其他县区。"
    },
    tableNote:
      "底色与标签：当年比上年的变化快于（▲）或慢于（▼）基准，数字是两者之差；… 后为不能比较的原因。[p] 为初步数；‡ 版本与同行其他数不同，不宜直接相比。" +
      "参照组按第一个县区取，排名相邻按第一个指标取。",
    download: "下载本视图 CSV"
  },
  en: {
    regions: "Areas (up to 4)",
    indicators: "Indicators (up to 12)",
    changeRegions: "Change the areas",
    changeIndicators: "Change the indicators",
    headline: "Headline indicators",
    filter: "Narrow",
    remove: (name: string) => `Remove ${name}`,
    peersOf: (name: string) => `Beside ${name}: `,
    peers: {
      class: "its class",
      alike: "most alike",
      adjoining: "adjoining",
      rank: "next in rank"
    },
    lack: {
      unclassed: () => "this workspace gives it no class",
      alone: () => "there is no other",
      few: (fewest: number) => `found among ${fewest} areas of a kind or more; there are fewer`,
      unlike: () => "figures it would be judged alike by are missing",
      "no-outlines": () => "this workspace has no outlines to tell by",
      "no-figure": () => "no figure of the first indicator in this year"
    },
    colon: ": ",
    semicolon: "; ",
    group: "Peer group",
    noGroup: "none",
    median: (group: string) => `Median, ${group}`,
    known: (known: number, of: number) => `${known} of ${of} known`,
    caption: (year: number) => String(year),
    classes: "The chosen areas are of different classes: ",
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
    absent: "no source at hand has this year",
    comma: ", ",
    change: "on the year before",
    percent: "%",
    points: "pp",
    notComparable: "Not joined, for a break, another vintage or a missing year: ",
    area: "Area",
    benchmark: "Benchmark",
    lead: "Lead over the benchmark",
    log: ", log scale",
    notPlaced: "Not drawn, for want of a value or a change: ",
    notes: {
      dumbbell:
        "Hollow: the benchmark's change. Filled: the area's; ▲ faster, ■ slower, ● cannot be told.",
      slope: "Dashed: the benchmark. Years are joined where their figures are of one kind.",
      scatter:
        "Square and dashed lines: the benchmark. Diamonds: the chosen areas. Dots: the peer group, " +
        "or others of their kind."
    },
    tableNote:
      "Tint and tag: the change on the year before was faster (▲) or slower (▼) than the " +
      "benchmark's, by so much; … why it cannot be told. [p] is provisional; ‡ is of another vintage than its row: do not " +
      "subtract it. Peers are the first area's; rank is by the first indicator.",
    download: "Download this view (CSV)"
  }
} as const;

/** Returns what the comparison says in a language. */
export function compareWords(language: Language): (typeof words)[Language] {
  return words[language];
}
