import {substitutes} from "./typography.ts";

/**
 * Returns the font table of a Word file with the faces a report uses, each with the face to take
 * where it is not installed; any other part as it is.
 */
export function nameSubstitutes(path: string, xml: string): string {
  if (path !== "word/fontTable.xml") return xml;
  const fonts = Object.entries(substitutes).map(
    ([name, substitute]) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/>` +
      `<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`
  );
  return xml.replace(/<w:fonts([^>]*?)\/>|<w:fonts([^>]*)>/, (_, empty?: string, open?: string) =>
    empty === undefined
      ? `<w:fonts${open ?? ""}>${fonts.join("")}`
      : `<w:fonts${empty}>${fonts.join("")}</w:fonts>`
  );
}
