import type {CodeLabels} from "@xianzhi/indicators/diff/differences";

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
      headline: "目标",
      scorecard: "记分卡",
      plan: "方案条文",
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
      scorecard: "scorecard",
      plan: "plan statement",
      published: "published",
      proxy: "proxy"
    }
  }
} as const;

export type Language = keyof typeof words;

/** Returns the word of a code, or of each of two that a list joins with "or". */
export function term(terms: Readonly<Record<string, string>>, code: string): string {
  return code.split(" or ").map((one) => terms[one] ?? one).join(" / ");
}

/**
 * Returns the setting of a verdict as words: the goal, since when, how counted, against whom. The
 * plan names its own switches, whose labels are among those given.
 */
export function tellSetting(setting: string, language: Language, labels: CodeLabels): string {
  const terms: Readonly<Record<string, string>> = words[language].settings;
  const told = setting
    .split(" ")
    .filter((one) => one !== "0")
    .map((one) => terms[one] ?? labels.get(one)?.[language] ?? one);
  return told.join(language === "zh" ? "、" : ", ");
}
