/**
 * Returns the form in which names are compared when they are not identical: NFKC (full-width
 * digits and brackets become plain), without white space, in lower case.
 */
export function foldText(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
}
