import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {readCommand} from "../src/commands/read.ts";

const header = "sheet,row,column,region_name,label,unit,period,value,flag,dims";
let folder: string;
let east: string;
let west: string;
const missing = "nowhere.csv";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-read-"));
  east = join(folder, "east.csv");
  west = join(folder, "west.csv");
  await writeFile(east, "地区,2020年人口（人）\n东县,10\n南县,20\n");
  await writeFile(west, "地区,2021年人口（人）\n西县,30\n北县,40\n");
});
afterAll(() => rm(folder, {recursive: true}));

/** Runs `read`; returns its exit code, what it printed and what it said among the errors. */
async function run(files: string[], format = "csv") {
  const printed: Buffer[] = [];
  const said: string[] = [];
  const out = vi.spyOn(process.stdout, "write").mockImplementation((part) => {
    printed.push(Buffer.from(part));
    return true;
  });
  const err = vi.spyOn(process.stderr, "write").mockImplementation((part) => {
    said.push(String(part));
    return true;
  });
  try {
    const code = await readCommand(files, format, false);
    return {code, out: Buffer.concat(printed), err: said.join("")};
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

describe("xianzhi read", () => {
  it("prints one table without its name", async () => {
    const {code, out} = await run([east]);
    expect([code, out.toString()]).toEqual([
      0,
      `${header}\n,2,2,东县,人口,人,2020,10,,\n,3,2,南县,人口,人,2020,20,,\n`
    ]);
  });
  it("prints several under one header, each row with its file, past a missing one", async () => {
    const {code, out, err} = await run([east, missing, west]);
    expect([code, err]).toEqual([3, "missing file: nowhere.csv\n"]);
    const [first, ...rows] = out.toString().trimEnd().split("\n");
    expect(first).toBe(header);
    expect(rows.map((row) => row.split(",").slice(0, 4))).toEqual([
      [east, "2", "2", "东县"],
      [east, "3", "2", "南县"],
      [west, "2", "2", "西县"],
      [west, "3", "2", "北县"]
    ]);
  });
  it("prints several as one JSON array and as one Arrow table", async () => {
    const json: unknown = JSON.parse((await run([east, west], "json")).out.toString());
    expect(json).toHaveLength(4);
    const {out} = await run([east, west], "arrow");
    expect(out.toString("latin1").match(/ARROW1/g)).toHaveLength(2); // at its start and its end
  });
  it("says of a folder that it is none", async () => {
    await expect(run([folder])).rejects.toThrow(`a folder, not a table: ${folder}`);
  });
});
