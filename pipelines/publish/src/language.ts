/** The languages of the site, the first one being where the root page leads. */
export const languages = ["zh", "en"] as const;

export type Language = (typeof languages)[number];

/** What the `lang` attribute says: simplified Chinese as written in the mainland, or English. */
export const languageTags: Readonly<Record<Language, string>> = {zh: "zh-CN", en: "en"};

/** Returns the other language of the site. */
export function otherLanguage(language: Language): Language {
  return language === "zh" ? "en" : "zh";
}

/**
 * Returns a text that says the same in Chinese and, behind a dash, in English as its two halves;
 * any other text stands for both.
 */
export function splitWording(text: string): Wording {
  const [zh = text, en, ...more] = text.split(" — ");
  const isBoth = en !== undefined && more.length === 0 && han.test(zh) && !han.test(en);
  return isBoth ? {zh, en} : {zh: text, en: text};
}

const han = /\p{Script=Han}/u;

/** A text in both languages, kept side by side so that neither is forgotten. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}
