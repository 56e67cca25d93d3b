import {shardKeys, shardOf, splitQuery} from "@xianzhi/catalog/searchTerms";
import {describe, expect, it} from "vitest";
import type {SearchEntry} from "../../src/search/searchEntries.ts";
import {partSearch} from "../../src/search/searchFiles.ts";

const entry = (url: string, title: string, keywords: string): SearchEntry => ({
  url,
  title,
  keywords,
  kind: "地区"
});

// A country of 3,000 counties: their names are drawn from sixty characters, their codes count on.
const signs = [..."鹿邑商水沈丘郸城太康扶沟西华项川汇淮阳安庄新河北南东平山林海宁永和清江泰长"];
const letters = "abcdefghijklmnopqrstuvwxyz";
const counties = Array.from({length: 3000}, (_, i) => {
  const [a = "", b = ""] = [
    signs[i % signs.length],
    signs[(i * 7 + Math.floor(i / 37)) % signs.length]
  ];
  const spelt = `${letters[i % 26]}${letters[(i * 5) % 26]}${letters[(i * 11) % 26]}xian`;
  return entry(
    `region/${i}.html`,
    `${a}${b}县`,
    `${spelt} ${spelt.slice(0, 3)} ${100_000 + i * 200}`
  );
});
const upper = [entry("indicator/urb.html", "城镇化率", "chengzhenhualv czhl urbanisation rate")];
const parted = partSearch([...upper, ...counties]);
const readFile = (text: string): {entries: SearchEntry[]; shards: number} => JSON.parse(text);

function loadFor(query: string): SearchEntry[] {
  const {entries, shards} = readFile(parted.first);
  const parts = shardKeys(splitQuery(query)).map(
    (key) => parted.shards[shardOf(key, shards)] ?? ""
  );
  return [...entries, ...parts.flatMap((part) => (part === "" ? [] : readFile(part).entries))];
}

describe("partSearch(entries)", () => {
  it("keeps every file of a country small", () => {
    expect(Buffer.byteLength(parted.first)).toBeLessThan(38_500);
    expect(Math.max(...parted.shards.map((shard) => Buffer.byteLength(shard)))).toBeLessThan(
      38_500
    );
  });
  it("keeps what stands first in the first file", () => {
    expect(readFile(parted.first).entries[0]?.title).toBe("城镇化率");
  });
  it.each([
    ["its name", 2811, (one: SearchEntry) => one.title.slice(0, 2)],
    ["a pair inside its name", 2422, (one: SearchEntry) => one.title.slice(1, 3)],
    ["its pinyin", 2999, (one: SearchEntry) => one.keywords.split(" ")[0] ?? ""],
    ["its initials", 1777, (one: SearchEntry) => one.keywords.split(" ")[1] ?? ""],
    ["its code", 2500, (one: SearchEntry) => one.keywords.split(" ")[2] ?? ""],
    [
      "the code’s beginning",
      2500,
      (one: SearchEntry) => (one.keywords.split(" ")[2] ?? "").slice(0, 4)
    ]
  ])("gives a county to who asks for it by %s", (_, place, queryOf) => {
    const county = counties[place];
    if (county === undefined) throw new RangeError(`no county: ${place}`);
    expect(loadFor(queryOf(county))).toContainEqual(county);
  });
  it("parts nothing that fits in one file", () => {
    const {first, shards} = partSearch(upper);
    expect(shards).toEqual([]);
    expect(readFile(first)).toEqual({entries: upper, shards: 0});
  });
});
