/**
 * Returns a text on one line, each run of control characters a blank: a name from a file may hold
 * them, and on a terminal they would be obeyed.
 */
export function plainLine(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
}
