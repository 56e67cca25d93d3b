import JSZip from "jszip";
import {describe, expect, it} from "vitest";
import {fixZip} from "../../src/documents/fixZip.ts";

async function zip(date: string, created: string): Promise<Uint8Array> {
  const archive = new JSZip();
  const core = `<c><dcterms:created xsi:type="x">${created}</dcterms:created></c>`;
  archive.file("docProps/core.xml", core, {date: new Date(date)});
  archive.file("word/document.xml", "<d>2026</d>", {date: new Date(date)});
  return archive.generateAsync({type: "uint8array"});
}

describe("fixZip(bytes, day)", () => {
  it("gives equal bytes for equal contents made on different days", async () => {
    const one = await fixZip(await zip("2026-01-05", "2026-01-05T08:00:00Z"), "2025-06-30");
    const two = await fixZip(await zip("2026-11-22", "2026-11-22T09:30:00Z"), "2025-06-30");
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
  it("dates the entries and the file's own properties, and leaves the rest", async () => {
    const fixed = await JSZip.loadAsync(await fixZip(await zip("2026-11-22", "now"), "2025-06-30"));
    expect(await fixed.file("docProps/core.xml")?.async("string")).toContain(
      ">2025-06-30T00:00:00Z<"
    );
    expect(await fixed.file("word/document.xml")?.async("string")).toBe("<d>2026</d>");
    expect(fixed.file("word/document.xml")?.date.toISOString()).toBe("2025-06-30T00:00:00.000Z");
  });
  it("lets XML be rewritten by its path", async () => {
    const rewrite = (path: string, xml: string) => (path.startsWith("word/") ? "<d/>" : xml);
    const fixed = await JSZip.loadAsync(
      await fixZip(await zip("2026-11-22", "now"), "2025-06-30", rewrite)
    );
    expect(await fixed.file("word/document.xml")?.async("string")).toBe("<d/>");
  });
});
