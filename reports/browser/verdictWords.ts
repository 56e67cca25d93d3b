import type {Language} from "./language.ts";

const words = {
  zh: {
    absent: "本次发布没有方案的判断，不能试算。",
    ignored: "地址中有不认识的部分，未采用：",
    baseYear: "基年",
    rule: "累计或逐年",
    benchmark: "与谁比",
    reading: (measure: string) => `${measure}的增幅算法`,
    projected: "趋势外推到",
    reset: "恢复默认读法",
    area: "县区",
    verdicts: (base: number, rule: string, benchmark: string) =>
      `${base}年以来${rule}，与${benchmark}比`,
    differs: "与默认读法不同",
    years: (above: number, asked: number) => `，${above}/${asked}年`,
    lacking: {
      own: (year: number) => `缺本地${year}年数`,
      benchmark: (year: number) => `缺比较对象${year}年数`,
      both: (year: number) => `本地和比较对象都缺${year}年数`,
      deflator: () => "缺价格指数"
    },
    projections: (year: number) => `按已有趋势外推到${year}年`,
    projectionNote:
      "预测，不是结果：用同一口径、最近一次口径变动之后的年度数作对数（比率作逻辑斯蒂）线性外推；括号内是95%预测区间，不足5年不给区间。",
    interval: (low: string, high: string) => `（${low}–${high}）`
  },
  en: {
    absent: "This release has no verdicts of a plan to try.",
    ignored: "Parts of the address that are unknown here: ",
    baseYear: "Base year",
    rule: "Over the span or every year",
    benchmark: "Compared with",
    reading: (measure: string) => `Reading of the increase, ${measure}`,
    projected: "Continue trends to",
    reset: "Back to the plan’s reading",
    area: "Area",
    verdicts: (base: number, rule: string, benchmark: string) =>
      `Since ${base}, ${rule}, against ${benchmark}`,
    differs: "differs from the default",
    years: (above: number, asked: number) => `, ${above}/${asked} years`,
    lacking: {
      own: (year: number) => `no own figure of ${year}`,
      benchmark: (year: number) => `no benchmark figure of ${year}`,
      both: (year: number) => `neither has a figure of ${year}`,
      deflator: () => "no price index"
    },
    projections: (year: number) => `Trends continued to ${year}`,
    projectionNote:
      "A forecast, not a result: a straight line on the logarithmic scale (logit for rates) through " +
      "annual figures of one vintage after the last break; in brackets the 95 % prediction interval, " +
      "none below five years.",
    interval: (low: string, high: string) => ` (${low}–${high})`
  }
} as const;

/** Returns what the verdict scenario says in a language. */
export function verdictWords(language: Language): (typeof words)[Language] {
  return words[language];
}
