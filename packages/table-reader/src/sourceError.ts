/**
 * Thrown when a file cannot be read at all, or no longer fits its pinned layout. The message says
 * what is wrong, the value, and the file in brackets: `invalid UTF-8: byte 41 (gdp.csv)`.
 */
export class SourceError extends Error {
  override readonly name = "SourceError";
}
