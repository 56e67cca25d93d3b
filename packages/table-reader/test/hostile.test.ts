import {deflateRawSync, gzipSync, crc32} from "node:zlib";
import {describe, expect, it} from "vitest";
import {printInspection} from "../src/inspection.ts";
import {readTable} from "../src/readTable.ts";

/** Returns an archive of one part with the sizes it claims. */
function zip(name: string, bytes: Uint8Array, claimed = bytes.length): Uint8Array {
  const packed = deflateRawSync(bytes);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(bytes), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

async function refuse(bytes: Uint8Array, fileName: string, message: RegExp): Promise<void> {
  const start = performance.now();
  await expect(readTable(bytes, fileName)).rejects.toThrow(message);
  expect(performance.now() - start).toBeLessThan(10_000);
}

describe("readTable of a hostile file", () => {
  it("refuses an archive that would unpack beyond reason, whatever size it claims", async () => {
    const bomb = Buffer.alloc(220_000_000);
    await refuse(zip("xl/workbook.xml", bomb), "bomb.xlsx", /workbook too large/);
    await refuse(zip("xl/workbook.xml", bomb, 1000), "bomb.xlsx", /corrupt workbook/);
  }, 60_000);
  it("refuses a .gz that unpacks beyond reason", async () => {
    const piece = gzipSync(Buffer.alloc(50_000_000));
    await refuse(Buffer.concat(Array.from({length: 10}, () => piece)), "bomb.csv.gz", /oversized/);
  }, 60_000);
  it("refuses a line of 200 MB", async () => {
    await refuse(Buffer.alloc(200_000_000, "x"), "line.csv", /record too long/);
    await refuse(Buffer.alloc(200_000_000, "1,"), "line.csv", /too (long|many)/);
  }, 60_000);
  it("refuses a million columns", async () => {
    const header = Array.from({length: 1_000_000}, (_, i) => `c${i}`).join(",");
    await refuse(
      Buffer.from(`${header}\n${header.replaceAll("c", "")}\n`),
      "wide.csv",
      /too many columns: 1000000/
    );
  }, 60_000);
  it("takes a part's name for a name, never for a path", async () => {
    await refuse(
      zip("../../etc/passwd", Buffer.from("root")),
      "trick.xlsx",
      /no workbook inside: \.\.\/\.\.\/etc\/passwd/
    );
  });
  it("keeps control characters and markup as texts, and shows none on the terminal", async () => {
    const text = "地区,人口(万人)\n<script>县,1\n\u001b[31m乙县,2\n丙县,3\n";
    const reading = await readTable(Buffer.from(text), "odd.csv");
    expect(reading.texts).toContain("<script>县");
    expect(printInspection(reading)).not.toContain("\u001b");
  });
  it("refuses bytes that are no text", async () => {
    await refuse(
      Uint8Array.from({length: 4000}, (_, i) => (i * 7919) % 256),
      "noise.csv",
      /not text|invalid UTF-8/
    );
    await refuse(new Uint8Array(0), "empty.csv", /empty file/);
  });
});
