import {expect, it} from "vitest";
import {groupDigits} from "../src/groupDigits.ts";

it.each([
  ["2024", "2024"],
  ["26522600", "26,522,600"],
  ["-12345.6789", "-12,345.6789"],
  ["0.00012", "0.00012"],
  ["1e+21", "1e+21"],
  ["", ""]
])("groupDigits(%s) is %s", (number, told) => {
  expect(groupDigits(number)).toBe(told);
});
