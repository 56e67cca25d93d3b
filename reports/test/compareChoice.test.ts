import {beforeAll, describe, expect, it} from "vitest";
import {readChoice, writeChoice} from "../browser/compareChoice.ts";
import type {Comparison} from "../browser/comparison.ts";
import {openLiteral} from "./literalComparison.ts";

let comparison: Comparison;
beforeAll(async () => {
  comparison = await openLiteral("zh");
});

describe("readChoice(query, comparison)", () => {
  it.each(["?c=r1,r0&g=rank&i=inc&y=2020-2022&v=slope", "?c=r0&i=urb,inc&y=2021-2022&v=table"])(
    "reads what writeChoice wrote: %s",
    (query) => {
      const {choice, ignored} = readChoice(query, comparison);
      expect(writeChoice(choice)).toBe(query);
      expect(ignored).toEqual([]);
    }
  );
  it("begins with the assessed regions of one class", () => {
    expect(readChoice("", comparison).choice.regions).toEqual(["r0", "r1"]);
  });
  it("begins with years that no break lies between", () => {
    expect(readChoice("?c=r0&i=urb", comparison).choice.years).toEqual([2021, 2022]);
  });
  it("begins with years of one vintage", () => {
    expect(readChoice("?c=r1&i=urb", comparison).choice.years).toEqual([2020, 2022]);
  });
  it.each([
    ["?c=nowhere", ["c=nowhere"]],
    ["?y=2022-2020", ["y=2022-2020"]],
    ["?v=pie&x=1", ["v=pie", "x=1"]]
  ])("sets aside what it does not know: %s", (query, expected) => {
    expect(readChoice(query, comparison).ignored).toEqual(expected);
  });
});
