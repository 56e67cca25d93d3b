import type {Language} from "./language.ts";

const words = {
  zh: {
    absent: "本次发布没有考核得分，不能试算。",
    ignored: "地址中有不认识的部分，未采用：",
    year: "年度",
    dimension: (name: string) => `${name} 权重 ×`,
    level: "水平分占比",
    reset: "恢复公布的权重",
    totals: "总分与位次范围",
    totalsNote: (least: number) =>
      `横条是各种权重与合成方法下的最低至最高位次；横条相叠的县区分不出先后。权重覆盖不足 ${least}% 的不排名。`,
    nobody: (least: number) =>
      `没有一个县区的得分覆盖权重的 ${least}%，所以都不排名；覆盖率见下表。`,
    area: "县区",
    total: "总分",
    declared: "公布权重下",
    rank: "位次（范围）",
    coverage: "覆盖率",
    unranked: "暂不排名",
    chart: "情景位次",
    subtitle: (year: number) => `${year} 年，第 1 名在左`
  },
  en: {
    absent: "This release has no assessment scores to weigh.",
    ignored: "Parts of the address that are unknown here: ",
    year: "Year",
    dimension: (name: string) => `${name}, weight ×`,
    level: "Share of the level",
    reset: "Back to the published weights",
    totals: "Totals and range of ranks",
    totalsNote: (least: number) =>
      "A bar reaches from the best to the worst rank over weights and ways of aggregating; areas " +
      `whose bars overlap cannot be told apart. Below ${least} % of weight covered, no rank.`,
    nobody: (least: number) =>
      `No area has scores for ${least} % of the weight, so none is ranked; see the coverage below.`,
    area: "Area",
    total: "Total",
    declared: "Published weights",
    rank: "Rank (range)",
    coverage: "Coverage",
    unranked: "not ranked",
    chart: "Ranks in this scenario",
    subtitle: (year: number) => `${year}, first at the left`
  }
} as const;

/** Returns what the weights scenario says in a language. */
export function weightsWords(language: Language): (typeof words)[Language] {
  return words[language];
}
