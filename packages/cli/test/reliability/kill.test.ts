import {describe, expect, it} from "vitest";
import {killRuns} from "./killRuns.ts";

describe("xianzhi rebuild, killed", () => {
  it(
    "keeps the last release whole and heals in one run, 20 times",
    {timeout: 600_000},
    async () => {
      const {killed} = await killRuns(20, 20260101);
      expect(killed).toBe(20);
    }
  );
});
