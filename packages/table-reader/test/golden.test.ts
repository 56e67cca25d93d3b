import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {issueHeader, printIssues, printReadings, readingHeader} from "../src/readingCsv.ts";
import {readTable} from "../src/readTable.ts";

const fixtures = new URL("./fixtures/", import.meta.url);

describe("readTable of a table in test/fixtures", () => {
  it.each(readdirSync(fixtures).sort())("%s", async (name) => {
    const folder = new URL(`${name}/`, fixtures);
    const input = readdirSync(folder).find((file) => file.startsWith("input.")) ?? "input.csv";
    const reading = await readTable(readFileSync(new URL(input, folder)), input);
    expect([readingHeader, ...printReadings(reading), ""].join("\n")).toBe(
      readFileSync(new URL("readings.csv", folder), "utf8")
    );
    expect([issueHeader, ...printIssues(reading), ""].join("\n")).toBe(
      readFileSync(new URL("issues.csv", folder), "utf8")
    );
  });
});
