import {crc32, inflateRawSync} from "node:zlib";
import {SourceError} from "./sourceError.ts";

const largestPart = 200_000_000;

/** One file inside an archive, named as the archive names it: a key, never a path on disk. */
interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * An archive read from its directory, every part checked against its checksum. Throws SourceError
 * for a damaged or encrypted archive and for a part that would unpack beyond 200 MB.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #fileName: string;
  readonly #entries = new Map<string, Entry>();

  constructor(bytes: Uint8Array, fileName: string) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#fileName = fileName;
    try {
      this.#readDirectory();
    } catch (cause) {
      if (cause instanceof SourceError) throw cause;
      throw new SourceError(`corrupt workbook: its directory (${fileName})`, {cause});
    }
  }

  /** Returns the names of all parts. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Returns the bytes of a part, undefined when there is none of that name. */
  find(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.size > largestPart)
      throw this.#error(`workbook too large: ${entry.size} bytes in ${name}`);
    const nameLength = this.#view.getUint16(entry.offset + 26, true);
    const start = entry.offset + 30 + nameLength + this.#view.getUint16(entry.offset + 28, true);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    const bytes = entry.method === 0 ? packed : this.#inflate(packed, name);
    if (crc32(bytes) !== entry.crc) throw this.#error(`corrupt workbook: checksum of ${name}`);
    return bytes;
  }

  #inflate(packed: Uint8Array, name: string): Uint8Array {
    try {
      return inflateRawSync(packed, {maxOutputLength: largestPart});
    } catch (cause) {
      throw new SourceError(`corrupt workbook: ${name} does not unpack (${this.#fileName})`, {
        cause
      });
    }
  }

  #readDirectory(): void {
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    let at = this.#view.getUint32(end + 16, true);
    for (let i = 0; i < count; ++i) {
      if (this.#view.getUint32(at, true) !== 0x02014b50)
        throw this.#error("corrupt workbook: its directory");
      if ((this.#view.getUint16(at + 8, true) & 1) === 1)
        throw this.#error("encrypted workbook: remove its password");
      const nameLength = this.#view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
      this.#entries.set(name, {
        method: this.#view.getUint16(at + 10, true),
        crc: this.#view.getUint32(at + 16, true),
        packed: this.#view.getUint32(at + 20, true),
        size: this.#view.getUint32(at + 24, true),
        offset: this.#view.getUint32(at + 42, true)
      });
      at +=
        46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
  }

  #findEnd(): number {
    const lowest = Math.max(0, this.#bytes.length - 66_000);
    for (let at = this.#bytes.length - 22; at >= lowest; --at) {
      if (this.#view.getUint32(at, true) === 0x06054b50) return at;
    }
    throw this.#error("corrupt workbook: no directory at its end");
  }

  #error(what: string): SourceError {
    return new SourceError(`${what} (${this.#fileName})`);
  }
}
