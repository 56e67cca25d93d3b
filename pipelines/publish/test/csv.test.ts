import {describe, expect, it} from "vitest";
import {writeCsv} from "../src/csv.ts";

describe("writeCsv(rows)", () => {
  it("quotes what needs it and leaves null empty", () => {
    expect(writeCsv([["a", 1, null, 'x,"y"', true]])).toBe('a,1,,"x,""y""",true\n');
  });
  it.each(["=1+1", "+86", "-cmd", "@x", "\tx"])(
    "never lets a text run as a formula: %s",
    (text) => {
      expect(writeCsv([[text]])).toBe(`'${text}\n`);
    }
  );
  it("keeps negative numbers numbers", () => {
    expect(writeCsv([[-0.4, "-0.40", "-1,234.5"]])).toBe('-0.4,-0.40,"-1,234.5"\n');
  });
});
