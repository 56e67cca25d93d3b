/**
 * Returns the given document as the type charts take: a server-side DOM's
 * document draws as well as a browser's, but its type is its own. Throws a
 * TypeError for anything that cannot make elements.
 */
export function toDocument(value: unknown): Document {
  if (isDocument(value)) return value;
  throw new TypeError("invalid document: it makes no elements");
}

function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null && "createElementNS" in value;
}
