// A name from a file may hold characters that a terminal obeys, or that turn the reading order.
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g;

/** Returns a text without control characters but line ends, each run of them a blank. */
export function plainText(text: string): string {
  return text.replaceAll(controls, " ");
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll(/\n+/g, " ");
}
