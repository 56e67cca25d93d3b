import {execFile} from "node:child_process";
import {mkdir, writeFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {afterAll, describe, expect, it} from "vitest";
import {makeHostile} from "../support/hostile.ts";

const script = fileURLToPath(new URL("../support/readHostile.ts", import.meta.url));
const record: object[] = [];

// Each in a process of its own: processor seconds and the peak of memory, the file's bytes
// included.
describe("readTable of a hostile file, measured", () => {
  it.each(makeHostile().map(({kind, message}) => [kind, message] as const))(
    "refuses %s within 10 s and 1 GB",
    async (kind, message) => {
      const node = ["--import", "tsx", script, kind];
      const {stdout} = await promisify(execFile)(process.execPath, node);
      const used: {refusal: string; seconds: number; made: number; peak: number} =
        JSON.parse(stdout);
      record.push({kind, ...used});
      process.stdout.write(`${kind}: ${used.seconds.toFixed(1)} s, ${used.peak.toFixed(0)} MB\n`);
      expect(used.refusal).toMatch(message);
      expect(used.seconds).toBeLessThan(10);
      expect(used.peak).toBeLessThan(1000);
    }
  );
  afterAll(async () => {
    await mkdir("node_modules/.cache", {recursive: true});
    await writeFile("node_modules/.cache/xianzhi-hostile.json", JSON.stringify(record, null, 1));
  });
});
