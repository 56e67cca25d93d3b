/** A language of the site. */
export type Language = "zh" | "en";
