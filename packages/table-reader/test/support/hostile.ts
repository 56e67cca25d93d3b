import {crc32, deflateRawSync, gzipSync} from "node:zlib";

/** A file made to exhaust its reader, and what the reader says of it. */
export interface HostileFile {
  readonly kind: string;
  readonly fileName: string;
  readonly message: RegExp;
  bytes(): Uint8Array;
}

/** Returns files that no memory or patience should be spent on, each made when asked for. */
export function makeHostile(): HostileFile[] {
  return [
    {
      kind: "an archive that unpacks to 220 MB",
      fileName: "bomb.xlsx",
      message: /workbook too large/,
      bytes: () => zip("xl/workbook.xml", Buffer.alloc(220_000_000))
    },
    {
      kind: "an archive that claims to be small",
      fileName: "liar.xlsx",
      message: /corrupt workbook/,
      bytes: () => zip("xl/workbook.xml", Buffer.alloc(220_000_000), 1000)
    },
    {
      kind: "a .gz that unpacks to 500 MB",
      fileName: "bomb.csv.gz",
      message: /oversized/,
      bytes: () => {
        const piece = gzipSync(Buffer.alloc(50_000_000));
        return Buffer.concat(Array.from({length: 10}, () => piece));
      }
    },
    {
      kind: "a line of 200 MB",
      fileName: "line.csv",
      message: /record too long/,
      bytes: () => Buffer.alloc(200_000_000, "x")
    },
    {
      kind: "a line of 100 million fields",
      fileName: "fields.csv",
      message: /too (long|many)/,
      bytes: () => Buffer.alloc(200_000_000, "1,")
    },
    {
      kind: "a million columns",
      fileName: "wide.csv",
      message: /too many columns: 1000000/,
      bytes: () => {
        const header = Array.from({length: 1_000_000}, (_, i) => `c${i}`).join(",");
        return Buffer.from(`${header}\n${header.replaceAll("c", "")}\n`);
      }
    },
    {
      kind: "a quote that never closes in 100 MB",
      fileName: "quote.csv",
      message: /too long|unbalanced/,
      bytes: () => Buffer.from(`a,b\n"${"1,2\n".repeat(25_000_000)}`)
    }
  ];
}

/** Returns an archive of one part with the sizes it claims. */
export function zip(name: string, bytes: Uint8Array, claimed = bytes.length): Uint8Array {
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
