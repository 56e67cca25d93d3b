/**
 * Returns a name as the catalogue writes it: after NFKC (full-width forms become plain), without
 * white space.
 */
export function foldName(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "");
}

/**
 * Returns the form in which names are compared when they are not identical: folded, in lower case.
 */
export function foldCase(text: string): string {
  return foldName(text).toLowerCase();
}
