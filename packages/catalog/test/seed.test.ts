import {describe, expect, it} from "vitest";
import {code, optional, text, year} from "../src/fields.ts";
import {readSeed, seed} from "../src/seed.ts";

const events = seed("events.csv", {name: text, kind: code, year: optional(year)});
const read = (content: string) => readSeed(content, events);

describe("readSeed(content, seed)", () => {
  it("returns typed rows under the CSV’s own column names, in any column order", () => {
    expect(read("year,kind,name\n2020,census,第七次人口普查\n")).toEqual([
      {name: "第七次人口普查", kind: "census", year: 2020}
    ]);
  });
  it("takes a blank optional cell as null, never as zero", () => {
    expect(read("name,kind,year\na,b,\n")[0]?.year).toBeNull();
  });
  it("reads a file that a spreadsheet saved with a byte order mark and CRLF", () => {
    expect(read("\uFEFFname,kind,year\r\na,b,2020\r\n")).toHaveLength(1);
  });
  it("keeps commas and line breaks inside quotes", () => {
    expect(read('name,kind,year\n"a, b\nc",b,\n')[0]?.name).toBe("a, b\nc");
  });
  it.each([
    ["name,kind,year\na,b,二〇\n", "invalid year: 二〇 (events.csv, row 2, column year)"],
    ["name,kind,year\na,b,\n,b,\n", "missing name (events.csv, row 3, column name)"],
    ["name,kind\na,b\n", "missing column: year (events.csv, row 1)"],
    ["name,kind,year,yaer\na,b,,\n", "unknown column: yaer (events.csv, row 1)"],
    ["name,kind,year,name\na,b,,\n", "duplicate column: name (events.csv, row 1)"],
    ["name,kind,year\na,b\n", "invalid number of fields: 2 (events.csv, row 2)"]
  ])("refuses %j", (content, message) => {
    expect(() => read(content)).toThrow(message);
  });
});
