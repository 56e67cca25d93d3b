import type {Change} from "./changeLookup.ts";
import type {Language} from "./language.ts";
import {meaningfulDecimals, writeSigned} from "./numbers.ts";

const words = {
  zh: {
    ABOVE: "▲ 快于基准",
    BELOW: "▼ 慢于基准",
    INDETERMINATE_ROUNDING: "≈ 修约误差内",
    none: "… 暂无法判断",
    colon: "：",
    points: "个百分点"
  },
  en: {
    ABOVE: "▲ faster",
    BELOW: "▼ slower",
    INDETERMINATE_ROUNDING: "≈ within rounding",
    none: "… not assessed",
    colon: ": ",
    points: "pp"
  }
} as const;

/** What a comparison with the benchmark is shown as: glyph, word and number, never colour alone. */
export interface VerdictText {
  readonly className: "above" | "below" | "rounding" | "unknown";
  readonly short: string; // "▲ +0.7"
  readonly full: string; // "▲ 快于基准 +0.7个百分点"
  readonly word: string; // "▲ 快于基准"
}

/** Returns how a year's change compares with the benchmark's, in words; if it cannot, why. */
export function writeVerdict(
  change: Change | undefined,
  language: Language,
  reason: (code: string | null) => string
): VerdictText {
  const say = words[language];
  if (change === undefined || change.verdict === null) {
    const why = reason(change?.reason ?? null);
    return {
      className: "unknown",
      short: "…",
      full: why === "" ? say.none : `${say.none}${say.colon}${why}`,
      word: say.none
    };
  }
  const word = say[change.verdict];
  const glyph = word.slice(0, 1);
  if (change.verdict === "INDETERMINATE_ROUNDING") {
    return {className: "rounding", short: glyph, full: word, word};
  }
  const className = change.verdict === "ABOVE" ? "above" : "below";
  if (change.lead === null) return {className, short: glyph, full: word, word};
  const lead = writeSigned(change.lead, meaningfulDecimals(change.halfWidth), language);
  return {
    className,
    short: `${glyph} ${lead}`,
    full: `${word} ${lead}${language === "en" ? " " : ""}${say.points}`,
    word
  };
}
