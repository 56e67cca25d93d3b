import {describe, expect, it} from "vitest";
import {readCorrections, readPeriodCorrections} from "../src/corrections.ts";

const header =
  "source_id,file,row,column,printed,corrected,unit,reason,evidence,accepted_by,date\n";

describe("readCorrections(content)", () => {
  it("takes a blank correction as a withdrawn figure, never as zero", () => {
    const [row] = readCorrections(`${header}a,t.csv,3,2,337.384,,,错,证,x,2026-11-22\n`);
    expect(row).toMatchObject({row: 3, column: 2, printed: "337.384", corrected: null});
  });
  it("refuses a correction without evidence", () => {
    expect(() => readCorrections(`${header}a,t.csv,3,2,1,2,,错,,x,2026-11-22\n`)).toThrow(
      "missing evidence (corrections.csv, row 2, column evidence)"
    );
  });
});

describe("readPeriodCorrections(content)", () => {
  it("moves a table’s figures to the year they describe", () => {
    const columns =
      "source_id,file,printed_period,corrected_period,reason,evidence,accepted_by,date\n";
    const [row] = readPeriodCorrections(`${columns}a,t.csv,2012,2011,书名年份,证,x,2026-11-22\n`);
    expect(row).toMatchObject({printed_period: "2012", corrected_period: "2011"});
  });
});
