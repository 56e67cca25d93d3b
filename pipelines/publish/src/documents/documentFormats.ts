/** The forms a region's document comes in. */
export const documentFormats = ["pdf", "docx", "xlsx"] as const;

export type DocumentFormat = (typeof documentFormats)[number];

/** Returns the format a text names. Throws RangeError for any other. */
export function readDocumentFormat(text: string): DocumentFormat {
  const format = documentFormats.find((known) => known === text);
  if (format === undefined) throw new RangeError(`unknown document format: ${text}`);
  return format;
}
