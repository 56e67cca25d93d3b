import {gunzipSync} from "node:zlib";
import {SourceError} from "./sourceError.ts";

/** What a file's first bytes say it is. */
export type Container = "text" | "workbook";

const largestText = 400_000_000; // larger ones are for readTableStream

/** Returns the bytes of a file, unpacked when it is a `.gz`, and whether they are a workbook. */
export function openContainer(
  bytes: Uint8Array,
  fileName: string
): {kind: Container; bytes: Uint8Array} {
  if (startsWith(bytes, [0x1f, 0x8b]))
    return openContainer(gunzip(bytes, fileName), fileName.replace(/\.gz$/i, ""));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refuseOldWorkbook(bytes, fileName);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return {kind: "workbook", bytes};
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw new SourceError(`a PDF: extract its tables to .csv or .xlsx first (${fileName})`);
  }
  if (/\.xlsx?$/i.test(fileName))
    throw new SourceError(`corrupt workbook: not a zip archive (${fileName})`);
  if (bytes.length === 0) throw new SourceError(`empty file: 0 bytes (${fileName})`);
  return {kind: "text", bytes};
}

function gunzip(bytes: Uint8Array, fileName: string): Uint8Array {
  try {
    return gunzipSync(bytes, {maxOutputLength: largestText});
  } catch (cause) {
    throw new SourceError(`corrupt or oversized .gz: it does not unpack (${fileName})`, {cause});
  }
}

function refuseOldWorkbook(bytes: Uint8Array, fileName: string): SourceError {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le")
  );
  return encrypted
    ? new SourceError(`encrypted workbook: remove its password and save it again (${fileName})`)
    : new SourceError(`old Excel workbook: save it as .xlsx or .csv (${fileName})`);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
