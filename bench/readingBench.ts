import {readFile} from "node:fs/promises";
import {readTableStream} from "@xianzhi/table-reader/readTableStream";
import type {Bench, Measured} from "./bench.ts";
import {cpuOf} from "./measure.ts";

const gigabyte = 1_000_000_000;

/** Reading alone, as a stream: how long ten panels take, and in what memory a gigabyte is read. */
export const readingBench: Bench = {
  name: "reading",
  about: "a county panel as a stream: ×10, and 1 GB of it in how much memory",
  async run({panel}, say): Promise<Measured[]> {
    if (panel === undefined) {
      say("reading: left out, no panel given (--panel FILE or XIANZHI_PANEL)");
      return [];
    }
    const bytes = await readFile(panel);
    return [
      await measure(bytes, 10, "panel ×10"),
      await measure(bytes, Math.ceil(gigabyte / bytes.length), "panel of 1 GB")
    ];
  }
};

async function measure(bytes: Buffer, copies: number, what: string): Promise<Measured> {
  let values = 0;
  let peak = 0;
  const seconds = await cpuOf(async () => {
    const source = repeatRecords(bytes, copies);
    await readTableStream(
      source,
      "panel.csv",
      ({readings}) => {
        values += readings.size;
        peak = Math.max(peak, process.memoryUsage.rss());
      },
      {keepBlanks: false}
    );
  });
  return {
    what: `${what}: read`,
    value: `${(peak / 1e6).toFixed(0)} MB`,
    budget: "≤ 600 MB",
    note: `${values} values in ${seconds.toFixed(1)} s of processor time, the panel itself in memory`
  };
}

// The header once, then the records again and again, in pieces as a disk gives them.
async function* repeatRecords(bytes: Buffer, copies: number): AsyncGenerator<Uint8Array> {
  const body = bytes.indexOf("\n") + 1;
  yield bytes.subarray(0, body);
  const ended = bytes.at(-1) === 10;
  for (let copy = 0; copy < copies; ++copy) {
    for (let at = body; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
    if (!ended) yield Buffer.from("\n");
  }
}
