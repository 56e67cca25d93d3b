import {describe, expect, it} from "vitest";
import {printInspection} from "../src/inspection.ts";
import {readTable} from "../src/readTable.ts";
import {makeHostile, zip} from "./support/hostile.ts";

async function refuse(bytes: Uint8Array, fileName: string, message: RegExp): Promise<void> {
  await expect(readTable(bytes, fileName)).rejects.toThrow(message);
}

describe("readTable of a hostile file", () => {
  // How long each takes, and in how much memory, is what `npm run test:soak -- hostile` records.
  it.each(makeHostile().map(({kind, ...file}) => [kind, file] as const))(
    "refuses %s",
    async (_, {fileName, bytes, message}) => refuse(bytes(), fileName, message),
    60_000
  );
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
