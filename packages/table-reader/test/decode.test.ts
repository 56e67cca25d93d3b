import {describe, expect, it} from "vitest";
import {readEncoding} from "../src/decode.ts";
import {encodeText, type Encoding} from "./support/encode.ts";

describe("readEncoding(bytes)", () => {
  it.each([
    ["地区,人口\n甲县,1\n", "utf-8", "utf-8"],
    ["地区,人口\n甲县,1\n", "gb18030", "gb18030"],
    ["區域別,總計\n新北市,1\n", "big5", "big5"],
    ["地区\t人口\n", "utf-16le", "utf-16le"],
    ["Gebietsfläche;Lübeck;Plön\n", "latin1", "windows-1252"],
    ["Region,2019\n", "latin1", "utf-8"]
  ] as const)("%j as %s", (text, written: Encoding, encoding) => {
    expect(readEncoding(encodeText(text, written), "a.csv").encoding).toBe(encoding);
  });
  it.each([
    [
      "euc-kr",
      "행정구역,총인구수\n전국,1\n종로구,2\n",
      "c7e0c1a4b1b8bfaa2cc3d1c0ceb1b8bcf60ac0fcb1b92c310ac1beb7ceb1b82c320a"
    ],
    [
      "shift_jis",
      "地域名,総数\n北海道,1\n札幌市,2\n",
      "926e88e696bc2c918d90940a966b8a4393b92c310a8e4496798e732c320a"
    ]
  ])("tells %s from Chinese", (encoding, text, hex) => {
    const bytes = Buffer.from(hex, "hex");
    expect(readEncoding(bytes, "a.csv").encoding).toBe(encoding);
    expect(new TextDecoder(encoding).decode(bytes)).toBe(text);
  });
  it("refuses UTF-8 with a damaged character instead of reading other names", () => {
    const bytes = Buffer.from("地区,人口\n甲县,1\n乙县,2\n丙县,3\n");
    const damaged = Buffer.concat([bytes.subarray(0, 14), bytes.subarray(15)]);
    expect(() => readEncoding(damaged, "a.csv")).toThrow(/invalid UTF-8: byte \d+ \(a.csv\)/);
  });
});
