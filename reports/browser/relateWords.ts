import type {Language} from "./language.ts";

const few = 20; // regions below which a correlation says little

const words = {
  zh: {
    x: "横轴",
    y: "纵轴",
    year: "年份",
    headline: "主要指标",
    ignored: "链接中有未识别的部分，已忽略：",
    few: "这一年两个指标都有数的县区不足三个，画不出关系。",
    rank: (value: string, n: number) =>
      `等级相关系数（斯皮尔曼）${value}，n = ${n}。${n < few ? "县区少，只作观察；" : ""}相关不等于因果。`,
    none: (n: number) => `n = ${n}，不计算相关系数。`,
    note: (benchmark: boolean) => `${benchmark ? "虚线为基准。" : ""}各点可用方向键逐点读数。`,
    log: "，对数刻度",
    area: "县区"
  },
  en: {
    x: "Across",
    y: "Up",
    year: "Year",
    headline: "Headline indicators",
    ignored: "Parts of the link were not understood and are ignored: ",
    few: "Fewer than three areas have both figures in this year: no relation to draw.",
    rank: (value: string, n: number) =>
      `Rank correlation (Spearman) ${value}, n = ${n}. ` +
      (n < few ? "Few areas, and correlation is not cause." : "Correlation is not cause."),
    none: (n: number) => `n = ${n}: no correlation is computed.`,
    note: (benchmark: boolean) =>
      `${benchmark ? "Dashed: the benchmark. " : ""}Arrow keys read the points.`,
    log: ", log scale",
    area: "Area"
  }
} as const;

/** Returns what the relation of two indicators says in a language. */
export function relateWords(language: Language): (typeof words)[Language] {
  return words[language];
}
