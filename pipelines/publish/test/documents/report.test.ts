import JSZip from "jszip";
import {beforeAll, describe, expect, it} from "vitest";
import {makeDocument} from "../../src/documents/makeDocument.ts";
import {loadCase} from "./documentCase.ts";

let archive: JSZip;
let paragraphs: readonly WordParagraph[];

interface WordParagraph {
  readonly style: string;
  readonly text: string;
}

beforeAll(async () => {
  const {site, facts} = await loadCase("21");
  archive = await JSZip.loadAsync(await makeDocument(site, facts, "docx", "zh"));
  paragraphs = readParagraphs(await part("word/document.xml"));
}, 60_000);

async function part(path: string): Promise<string> {
  return (await archive.file(path)?.async("string")) ?? "";
}

function readParagraphs(xml: string): WordParagraph[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, content = ""]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(content)?.[1] ?? "",
    text: [...content.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join("")
  }));
}

function textsOf(style: string): string[] {
  return paragraphs.filter((row) => row.style === style).map(({text}) => text);
}

describe("writeReport(view, facts)", () => {
  it("has its headings as styles, in order, under one title", () => {
    expect(textsOf("Title")).toEqual(["丙县高质量发展分析报告"]);
    const headings = paragraphs.filter(({style}) => style.startsWith("Heading"));
    expect(headings.map(({style, text}) => `${style.slice(-1)} ${text}`)).toEqual([
      "1 总体判断",
      "2 方案目标",
      "2 优势与短板",
      "1 分领域情况",
      "2 富民",
      "3 地区生产总值",
      "2 integration",
      "3 城镇化率",
      "1 各地区比较",
      "1 数据来源与说明",
      "2 数据来源",
      "2 标记",
      "2 判断规则"
    ]);
  });
  it("numbers headings as Chinese documents do, by Word itself", async () => {
    const numbering = await part("word/numbering.xml");
    expect(numbering).toContain('w:val="chineseCountingThousand"');
    for (const text of ["%1、", "（%2）", "%3."]) expect(numbering).toContain(`w:val="${text}"`);
  });
  it("captions tables and pictures in order, with units at the right and a source below", () => {
    const captions = textsOf("Caption").map((text) => text.split("　")[0]);
    expect(captions).toEqual(["表1", "表2", "图1", "表3", "表4"]);
    expect(textsOf("TableUnit")[0]).toBe("单位：百分点、%");
    const notes = textsOf("SourceNote");
    expect(notes).toHaveLength(captions.length);
    expect(notes.filter((text) => text.includes("资料来源：统计年鉴 =1+1"))).toHaveLength(4);
  });
  it("says the facts' numbers in sentences and in tables", () => {
    const text = paragraphs.map((row) => row.text).join("\n");
    expect(text).toContain("2022年，丙县城镇化率为42.00%，比上年提高1.00个百分点");
    expect(textsOf("TableCell")).toContain("362.79 [p]");
    expect(text).toContain("暂无法判断：缺本地2020年数");
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
  it("has each chart as a picture with a text in its place", async () => {
    const xml = await part("word/document.xml");
    const alternatives = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)];
    expect(alternatives.map(([, text]) => text)).toEqual([
      "城镇化率 42.00%，与全省之差在修约误差内。折线图：丙县城镇化率（%），2018—2022年。"
    ]);
    const picture = Object.keys(archive.files).find((path) => path.endsWith(".png")) ?? "";
    const png = await archive.file(picture)?.async("nodebuffer");
    expect(png?.subarray(1, 4).toString()).toBe("PNG");
    expect(png?.length).toBeGreaterThan(5000);
  });
  it("repeats the heads of tables and never splits a row", async () => {
    const xml = await part("word/document.xml");
    const tables = xml.match(/<w:tbl>/g) ?? [];
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(xml.match(/<w:cantSplit\b/g)).toHaveLength((xml.match(/<w:tr>/g) ?? []).length);
  });
  it("is set as GB/T 9704 says: A4, its margins, third size in lines of 28 points", async () => {
    const xml = await part("word/document.xml");
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    const styles = await part("word/styles.xml");
    expect(styles).toContain('<w:sz w:val="32"/>');
    expect(styles).toContain('w:line="560" w:lineRule="exact"');
    expect(styles).toContain('w:eastAsia="zh-CN"');
  });
  it("numbers odd pages at the right and even pages at the left", async () => {
    expect(await part("word/settings.xml")).toContain('<w:evenAndOddHeaders/>');
    const feet = (await part("word/document.xml")).match(/<w:footerReference [^>]*>/g) ?? [];
    expect(feet.map((foot) => /w:type="(\w+)"/.exec(foot)?.[1])).toEqual(["default", "even"]);
    expect(await part("word/footer1.xml")).toContain('<w:jc w:val="right"/>');
    expect(await part("word/footer2.xml")).toContain('<w:jc w:val="left"/>');
  });
  it("sets Chinese faces and names what to take where they lack", async () => {
    const styles = await part("word/styles.xml");
    for (const face of ["方正小标宋简体", "黑体", "楷体", "仿宋"]) {
      expect(styles).toContain(`w:eastAsia="${face}"`);
    }
    expect(await part("word/fontTable.xml")).toContain('<w:altName w:val="宋体"/>');
  });
  it("makes the same bytes again", async () => {
    const {site, facts} = await loadCase("22"); // too few points to draw: no browser
    const [one, two] = [
      await makeDocument(site, facts, "docx", "en"),
      await makeDocument(site, facts, "docx", "en")
    ];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
  });
});
