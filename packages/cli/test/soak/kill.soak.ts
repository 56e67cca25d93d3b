import {mkdir, writeFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {killRuns} from "../reliability/killRuns.ts";

const rounds = 8;
const each = 25;

describe("xianzhi rebuild, killed for long", () => {
  it(`keeps the last release whole ${rounds * each} times`, {timeout: 7_200_000}, async () => {
    const counts = [];
    for (let round = 0; round < rounds; ++round) {
      counts.push({seed: round + 1, ...(await killRuns(each, round + 1))});
      process.stdout.write(`${JSON.stringify(counts.at(-1))}\n`);
    }
    expect(counts.reduce((sum, {killed}) => sum + killed, 0)).toBe(rounds * each);
    await mkdir("node_modules/.cache", {recursive: true});
    await writeFile("node_modules/.cache/xianzhi-kills.json", JSON.stringify(counts, null, 1));
  });
});
