import {beforeAll, describe, expect, it} from "vitest";
import {makeDocument} from "../../src/documents/makeDocument.ts";
import {fixPdf} from "../../src/documents/pdf/fixPdf.ts";
import {loadCase} from "./documentCase.ts";
import {type PdfReading, readPdf} from "./readPdf.ts";

describe("writeCard(view, facts)", () => {
  let bytes: Uint8Array;
  let card: PdfReading;
  beforeAll(async () => {
    const {site, facts} = await loadCase("21");
    bytes = await makeDocument(site, facts, "pdf", "zh");
    card = readPdf(bytes);
  }, 60_000);

  it("has two A4 pages and is tagged", () => {
    expect(card.pages).toBe(2);
    expect(card.isTagged).toBe(true);
    expect(Buffer.from(bytes).toString("latin1")).toMatch(
      /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/
    );
  });
  it("names its language and says in words what each picture shows", () => {
    expect(card.language).toBe("zh-CN");
    expect(card.pictures.length).toBeGreaterThan(0);
    for (const {alternative} of card.pictures) expect(alternative).not.toBeNull();
  });
  it("has its Chinese fonts within", () => {
    expect(card.fonts.length).toBeGreaterThan(0);
    for (const {name, isEmbedded} of card.fonts) {
      expect(name).toContain("NotoSansSC");
      expect(isEmbedded).toBe(true);
    }
  });
  it("says the facts' numbers", () => {
    const text = card.text.replace(/\s/g, "");
    for (const part of ["丙县", "代码21", "42.00", "362.79", "缺本地2020年数", "统计年鉴=1+1"]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/undefined|NaN/);
  });
  it("dates itself by its data, not by the clock", () => {
    const dates = Buffer.from(bytes)
      .toString("latin1")
      .match(/\(D:\d+/g);
    expect(new Set(dates)).toEqual(new Set(["(D:20261122000000"]));
  });
});

describe("writeCard(view, facts) of a region with much to say", () => {
  it("is set smaller rather than on a third page", async () => {
    const {site, facts} = await loadCase("22");
    const note = {zh: "此前数据以旧名公布。".repeat(400), en: ""};
    const region = {...facts.region, note};
    expect(readPdf(await makeDocument(site, {...facts, region}, "pdf", "zh")).pages).toBe(2);
  }, 60_000);
});

describe("writeCard(view, facts) in English", () => {
  it("wraps long units rather than shrink the page to the table's width", async () => {
    const {site, facts} = await loadCase("21");
    const indicators = new Map(
      [...site.indicators].map(([id, indicator]) => [id, {...indicator, unit: longUnit}] as const)
    );
    const card = readPdf(await makeDocument({...site, indicators}, facts, "pdf", "en"));
    expect(card.language).toBe("en");
    expect(card.smallestScale).toBeGreaterThanOrEqual(3.12);
  }, 60_000);
});

const longUnit = {zh: "人", en: "residents in places counted as urban per square kilometre ".repeat(2)};

describe("fixPdf(bytes, day)", () => {
  it("changes dates in place, every other byte stays", () => {
    const file = "\u00e5\u00ff (D:20251231235959+00'00') (D:other)";
    const fixed = fixPdf(Buffer.from(file, "latin1"), "2026-02-24");
    expect(Buffer.from(fixed).toString("latin1")).toBe(
      "\u00e5\u00ff (D:20260224000000+00'00') (D:other)"
    );
  });
});
