import {encodeText, type Encoding} from "./encode.ts";
import type {Random} from "./random.ts";

/** One figure of a made-up table and where it stands, one-based. */
export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly region: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly digits: string; // without separators; "" for a missing one
}

/** A made-up table: its records as written, its bytes, and every figure in it. */
export interface MadeTable {
  readonly layout: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly fileName: string;
  readonly records: readonly string[]; // as written, without line ends
  readonly headRecords: number; // titles and headers
  readonly figures: readonly Figure[];
}

interface Indicator {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
}

interface Tongue {
  readonly encodings: readonly Encoding[];
  readonly regions: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly words: {
    readonly region: string;
    readonly year: string;
    readonly item: string;
    readonly unit: string;
    readonly value: string;
    readonly unitLine: (unit: string) => string;
    readonly title: (year: string) => string;
  };
}

const chinese: Tongue = {
  encodings: ["utf-8", "utf-8 with mark", "utf-16le", "gb18030"],
  regions: [
    "甲县",
    "乙县",
    "丙市",
    "丁县",
    "戊区",
    "己县",
    "庚市",
    "辛县",
    "壬县",
    "癸县",
    "子县",
    "丑县"
  ],
  indicators: [
    {name: "地区生产总值", unit: "万元", decimals: 0},
    {name: "年末常住人口", unit: "万人", decimals: 2},
    {name: "粮食产量", unit: "吨", decimals: 0},
    {name: "行政区域面积", unit: "平方公里", decimals: 1},
    {name: "城镇化水平", unit: "%", decimals: 2},
    {name: "小学在校学生", unit: "人", decimals: 0},
    {name: "卫生机构床位", unit: "张", decimals: 0},
    {name: "农业机械总动力", unit: "万千瓦", decimals: 2}
  ],
  words: {
    region: "地区",
    year: "年份",
    item: "指标",
    unit: "单位",
    value: "数值",
    unitLine: (unit) => `单位：${unit}`,
    title: (year) => `3-1 ${year}年各县主要经济指标`
  }
};

const english: Tongue = {
  encodings: ["utf-8", "utf-8 with mark", "utf-16le", "latin1"],
  regions: [
    "Alder County",
    "Birch County",
    "Cedar County",
    "Douglas County",
    "Elm Parish",
    "Fir County",
    "Gum County",
    "Hazel County",
    "Ivy County",
    "Juniper County",
    "Kauri County",
    "Larch County"
  ],
  indicators: [
    {name: "Gross product", unit: "million dollars", decimals: 1},
    {name: "Resident population", unit: "persons", decimals: 0},
    {name: "Grain harvest", unit: "tonnes", decimals: 0},
    {name: "Land area", unit: "km2", decimals: 1},
    {name: "Hospital beds", unit: "number", decimals: 0},
    {name: "Average income", unit: "dollars", decimals: 0}
  ],
  words: {
    region: "Region",
    year: "Year",
    item: "Indicator",
    unit: "Unit",
    value: "Value",
    unitLine: (unit) => `Unit: ${unit}`,
    title: (year) => `Table 3. Main indicators by county ${year}`
  }
};

interface Style {
  readonly delimiter: string;
  readonly mark: "." | ",";
  readonly group: string;
  readonly missing: readonly string[];
  readonly wide: boolean; // full-width digits
  readonly padded: boolean; // records padded to the table's width
}

interface Draft {
  readonly cells: string[][];
  readonly figures: Figure[];
  readonly headRecords: number;
  readonly fileName: string;
}

/** Returns a table of random observations in a random layout, encoding and style of numbers. */
export function makeTable(random: Random): MadeTable {
  const tongue = random.pick([chinese, chinese, english]);
  const style = makeStyle(random, tongue);
  const makers = {wide, yearRows, yearColumns, panel, long, transposed, twoLevels};
  const layout = random.pick([
    "wide",
    "yearRows",
    "yearColumns",
    "panel",
    "long",
    "transposed",
    "twoLevels"
  ] as const);
  const draft = makers[layout](random, tongue, style);
  const width = Math.max(...draft.cells.map((row) => row.length));
  const records = draft.cells.map((row) =>
    [...row, ...Array.from({length: style.padded ? width - row.length : 0}, () => "")]
      .map((cell) => quote(cell, style.delimiter))
      .join(style.delimiter)
  );
  return {
    layout,
    encoding: random.pick(tongue.encodings),
    delimiter: style.delimiter,
    records,
    headRecords: draft.headRecords,
    figures: draft.figures,
    fileName: draft.fileName
  };
}

/** Returns the bytes of a made-up table, or of other records in its encoding. */
export function writeTable(
  table: MadeTable,
  records: readonly string[] = table.records
): Uint8Array {
  return encodeText(`${records.join("\n")}\n`, table.encoding);
}

function makeStyle(random: Random, tongue: Tongue): Style {
  const comma = tongue === english && random.next() < 0.2;
  const wide = tongue === chinese && random.next() < 0.1;
  return {
    delimiter: comma ? ";" : random.pick([",", ",", ",", "\t", ";"]),
    mark: comma ? "," : ".",
    group: wide ? "" : random.pick(comma ? ["", "."] : ["", "", ",", " "]),
    missing: random
      .pick([[""], ["…"], ["-"], ["", "NA"], ["—"]])
      .filter((mark) => tongue === chinese || (mark !== "…" && mark !== "—"))
      .concat([""]),
    wide,
    padded: true
  };
}

function quote(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function drawDigits(random: Random, {decimals}: Indicator): string {
  const size = random.whole(2, 6);
  const whole = String(random.whole(10 ** (size - 1), 10 ** size - 1));
  return decimals === 0
    ? whole
    : `${whole}.${String(random.whole(0, 10 ** decimals - 1)).padStart(decimals, "0")}`;
}

function printDigits(digits: string, {mark, group, wide}: Style): string {
  const [whole = "", places] = digits.split(".");
  const grouped = group === "" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  const text = places === undefined ? grouped : `${grouped}${mark}${places}`;
  return wide
    ? text.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    : text;
}

/** Collects the cells of a table and remembers which of them are figures. */
class Sheet {
  readonly cells: string[][] = [];
  readonly figures: Figure[] = [];
  readonly #random: Random;
  readonly #style: Style;

  constructor(random: Random, style: Style) {
    this.#random = random;
    this.#style = style;
  }

  line(...cells: string[]): void {
    this.cells.push(cells);
  }

  /** Appends one record: its keys, then a figure for each of `what`. */
  record(
    keys: readonly string[],
    what: readonly Omit<Figure, "row" | "column" | "digits">[],
    of: readonly Indicator[],
    tail: readonly string[] = []
  ): void {
    const row = this.cells.length + 1;
    const texts = what.map((one, i) => {
      const missing = this.#random.next() < 0.08 && what.length > 1 && i > 0;
      const digits = missing
        ? ""
        : drawDigits(this.#random, of[i] ?? {name: "", unit: "", decimals: 0});
      this.figures.push({...one, row, column: keys.length + i + 1, digits});
      return missing ? this.#random.pick(this.#style.missing) : printDigits(digits, this.#style);
    });
    this.cells.push([...keys, ...texts, ...tail]);
  }

  finish(headRecords: number, fileName = "table.csv"): Draft {
    return {cells: this.cells, figures: this.figures, headRecords, fileName};
  }
}

const firstYear = 2001;

function drawYears(random: Random, count: number): string[] {
  const start = random.whole(firstYear, 2015);
  return Array.from({length: count}, (_, i) => String(start + i));
}

function wide(random: Random, {regions, indicators, words}: Tongue, style: Style): Draft {
  const sheet = new Sheet(random, style);
  const chosen = random.some(indicators, random.whole(2, 5));
  const year = random.pick(["", String(random.whole(2000, 2022))]);
  if (year !== "") sheet.line(words.title(year));
  const unitRow = random.next() < 0.4;
  sheet.line(words.region, ...chosen.map(({name, unit}) => (unitRow ? name : `${name}(${unit})`)));
  if (unitRow) sheet.line(words.unit, ...chosen.map(({unit}) => unit));
  const head = sheet.cells.length;
  for (const region of random.some(regions, random.whole(4, 10))) {
    sheet.record(
      [region],
      chosen.map(({name, unit}) => ({region, label: name, unit, period: year})),
      chosen
    );
  }
  return sheet.finish(head);
}

function yearRows(random: Random, {indicators, words}: Tongue, style: Style): Draft {
  const sheet = new Sheet(random, style);
  const chosen = random.some(indicators, random.whole(2, 5));
  sheet.line(words.year, ...chosen.map(({name, unit}) => `${name}(${unit})`));
  for (const year of drawYears(random, random.whole(4, 10))) {
    sheet.record(
      [year],
      chosen.map(({name, unit}) => ({region: "", label: name, unit, period: year})),
      chosen
    );
  }
  return sheet.finish(1);
}

function yearColumns(random: Random, {regions, indicators, words}: Tongue, style: Style): Draft {
  const sheet = new Sheet(random, style);
  const one = random.pick(indicators);
  const years = drawYears(random, random.whole(3, 6));
  if (random.next() < 0.5) years.reverse();
  sheet.line(one.name);
  sheet.line(words.unitLine(one.unit));
  sheet.line(words.region, ...years);
  for (const region of random.some(regions, random.whole(4, 10))) {
    sheet.record(
      [region],
      years.map((period) => ({region, label: one.name, unit: one.unit, period})),
      years.map(() => one)
    );
  }
  return sheet.finish(3);
}

function panel(random: Random, {regions, indicators, words}: Tongue, style: Style): Draft {
  const sheet = new Sheet(random, style);
  const chosen = random.some(indicators, random.whole(2, 4));
  const byYear = random.next() < 0.5;
  const names = chosen.map(({name, unit}) => `${name}(${unit})`);
  sheet.line(...(byYear ? [words.year, words.region] : [words.region, words.year]), ...names);
  const places = random.some(regions, random.whole(3, 5));
  for (const period of drawYears(random, 3)) {
    for (const region of places) {
      const what = chosen.map(({name, unit}) => ({region, label: name, unit, period}));
      sheet.record(byYear ? [period, region] : [region, period], what, chosen);
    }
  }
  return sheet.finish(1);
}

function long(random: Random, {regions, indicators, words}: Tongue, style: Style): Draft {
  const sheet = new Sheet(random, style);
  sheet.line(words.region, words.item, words.year, words.value, words.unit);
  const chosen = random.some(indicators, 3);
  for (const region of random.some(regions, random.whole(2, 4))) {
    for (const one of chosen) {
      for (const period of drawYears(random, 2)) {
        sheet.record(
          [region, one.name, period],
          [{region, label: one.name, unit: one.unit, period}],
          [one],
          [one.unit]
        );
      }
    }
  }
  return sheet.finish(1);
}

function transposed(random: Random, {regions, indicators, words}: Tongue, style: Style): Draft {
  const sheet = new Sheet(random, style);
  const places = random.some(regions, random.whole(3, 6));
  sheet.line(words.item, words.unit, ...places);
  for (const one of random.some(indicators, random.whole(3, 6))) {
    sheet.record(
      [one.name, one.unit],
      places.map((region) => ({region, label: one.name, unit: one.unit, period: ""})),
      places.map(() => one)
    );
  }
  return sheet.finish(1);
}

function twoLevels(random: Random, {regions, indicators, words}: Tongue, style: Style): Draft {
  const sheet = new Sheet(random, style);
  const chosen = random.some(indicators, 2);
  const years = drawYears(random, 2);
  sheet.line(words.region, ...chosen.flatMap(({name, unit}) => [`${name}(${unit})`, ""]));
  sheet.line("", ...chosen.flatMap(() => years));
  for (const region of random.some(regions, random.whole(4, 8))) {
    const what = chosen.flatMap(({name, unit}) =>
      years.map((period) => ({region, label: name, unit, period}))
    );
    sheet.record(
      [region],
      what,
      chosen.flatMap((one) => [one, one])
    );
  }
  return sheet.finish(2);
}
