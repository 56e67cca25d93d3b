import JSZip from "jszip";

/**
 * Returns an office file with every date in it set to `day` (ISO): its entries', and those it says
 * of itself. Entries keep their order, so equal contents give equal bytes on whatever day.
 * `rewrite` may change the XML of an entry by its path.
 */
export async function fixZip(
  bytes: Uint8Array,
  day: string,
  rewrite: (path: string, xml: string) => string = (_, xml) => xml
): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  const date = new Date(`${day}T00:00:00Z`);
  const fixed = new JSZip();
  for (const [path, entry] of Object.entries(archive.files)) {
    if (entry.dir) continue;
    const content =
      path.endsWith(".xml") || path.endsWith(".rels")
        ? rewrite(path, fixDates(path, await entry.async("string"), day))
        : await entry.async("uint8array");
    fixed.file(path, content, {date, createFolders: false});
  }
  return fixed.generateAsync({
    type: "uint8array",
    compression: "DEFLATE",
    compressionOptions: {level: 9},
    platform: "DOS"
  });
}

function fixDates(path: string, xml: string, day: string): string {
  if (path !== "docProps/core.xml") return xml;
  return xml.replace(
    /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g,
    (_, tag: string) => `${tag}${day}T00:00:00Z`
  );
}
