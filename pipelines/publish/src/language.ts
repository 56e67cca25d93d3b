/** The languages of the site, the first one being where the root page leads. */
export const languages = ["zh", "en"] as const;

export type Language = (typeof languages)[number];

/** What the `lang` attribute says: simplified Chinese as written in the mainland, or English. */
export const languageTags: Readonly<Record<Language, string>> = {zh: "zh-CN", en: "en"};

/** Returns the other language of the site. */
export function otherLanguage(language: Language): Language {
  return language === "zh" ? "en" : "zh";
}

/** A text in both languages, kept side by side so that neither is forgotten. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}
