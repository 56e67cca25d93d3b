import {describe, expect, it} from "vitest";
import {cutText, textWidth} from "../src/textWidth.ts";
import {wrapText} from "../src/wrapText.ts";

describe("textWidth(text, size)", () => {
  it("takes a Han character for one em", () => {
    expect(textWidth("鹿邑县", 10)).toBe(30);
  });
});

describe("cutText(text, width, size)", () => {
  it.each([
    ["城镇化率", 40, "城镇化率"],
    ["城镇化率", 30, "城镇…"],
    ["城镇化率", 1, "城…"],
    ["", 0, ""]
  ])("cuts %s to %i px", (text, width, expected) => {
    expect(cutText(text, width, 10)).toBe(expected);
  });
});

describe("wrapText(text, width, count)", () => {
  it("leaves no character alone on a line", () => {
    expect(wrapText("城镇居民人均可支配收入", 122, 2)).toEqual(["城镇居民人均", "可支配收入"]);
  });

  it("keeps words whole", () => {
    expect(wrapText("Shangshui County", 70, 2)).toEqual(["Shangshui", "County"]);
  });

  it("cuts what the last line cannot hold", () => {
    expect(wrapText("一二三四五六七八九", 36, 2)).toEqual(["一二三", "四五…"]);
  });
});
