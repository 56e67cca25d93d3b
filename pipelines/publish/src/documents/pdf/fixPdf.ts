/**
 * Returns a PDF of Chromium with the dates it says of itself set to `day` (ISO). The text keeps its
 * length, so the file's table of byte offsets stays right; nothing else in the file depends on
 * when it was printed.
 */
export function fixPdf(bytes: Uint8Array, day: string): Uint8Array {
  const fixed = Buffer.from(bytes).toString("latin1"); // one character a byte, and back
  const date = `D:${day.replaceAll("-", "")}000000+00'00'`;
  const dated = fixed.replace(/\((D:\d{14}\+00'00')\)/g, (whole, old: string) =>
    old.length === date.length ? `(${date})` : whole
  );
  return new Uint8Array(Buffer.from(dated, "latin1"));
}
