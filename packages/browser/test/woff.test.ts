import {describe, expect, it} from "vitest";
import {readWoff} from "../src/woff.ts";

describe("readWoff(woff)", () => {
  it("refuses a file that is no WOFF", () => {
    expect(() => readWoff(new Uint8Array(64))).toThrow("invalid WOFF file: no signature wOFF");
  });
});
