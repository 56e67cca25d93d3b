/** The words of a comparison in the two languages; a code without one stands for itself. */
export const words = {
  zh: {
    nothing: "没有差别",
    causes: {
      file: "来源文件",
      correction: "更正",
      catalogue: "目录",
      method: "方法",
      model: "程序",
      several: "几种原因",
      unknown: "原因不明"
    },
    changes: {new: "新增", gone: "消失", changed: "改变"},
    kinds: {observation: "读数", figure: "数字", verdict: "判断"},
    marks: {flipped: "反转", vanished: "消失"},
    same: "数未变，印法或状态变了",
    more: (count: number, kind: string) => `… 另有${count}个${kind}（--all全部列出）`,
    settings: {
      yearly: "逐年",
      headline: "目标",
      scorecard: "记分卡",
      plan: "规划条文",
      each: "各县",
      city: "全市",
      aggregate: "合计",
      cumulative: "累计",
      province: "对全省",
      county_median: "对各县中位数",
      province_counties: "对全省各县",
      amount: "增额",
      percent: "增幅",
      pp: "百分点",
      real: "实际",
      published: "公布数",
      proxy: "代用"
    }
  },
  en: {
    nothing: "nothing differs",
    causes: {
      file: "source file",
      correction: "correction",
      catalogue: "catalogue",
      method: "method",
      model: "program",
      several: "several causes",
      unknown: "unknown cause"
    },
    changes: {new: "new", gone: "gone", changed: "changed"},
    kinds: {observation: "readings", figure: "figures", verdict: "verdicts"},
    marks: {flipped: "flipped", vanished: "vanished"},
    same: "the same value, printed otherwise or of another status",
    more: (count: number, kind: string) => `… ${count} more ${kind} (--all lists them)`,
    settings: {
      headline: "goal",
      plan: "plan statement",
      each: "each county",
      city: "the city",
      aggregate: "together",
      province: "against the province",
      county_median: "against the median county",
      province_counties: "against the province’s counties",
      pp: "in points"
    }
  }
} as const;

export type Language = keyof typeof words;

/** Returns the word of a code, or of each of two that a list joins with "or". */
export function term(terms: Readonly<Record<string, string>>, code: string): string {
  return code.split(" or ").map((one) => terms[one] ?? one).join(" / ");
}

/** Returns the setting of a verdict as words: the goal, since when, how counted, against whom. */
export function tellSetting(setting: string, language: Language): string {
  const terms: Readonly<Record<string, string>> = words[language].settings;
  const told = setting.split(" ").filter((one) => one !== "0").map((one) => terms[one] ?? one);
  return told.join(language === "zh" ? "、" : ", ");
}
