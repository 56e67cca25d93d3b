import {chainIndices} from "@xianzhi/methods/chain";
import type {AnswerBody, AnswerCell} from "./answer.ts";
import {figureCell, number, words} from "./cells.ts";
import {type AskedDesk, askedRegions, inputText, inputTexts, switchesOf} from "./desk.ts";
import {compareSince, yearFigures} from "./figures.ts";

/**
 * Returns the gain of the secondary-and-tertiary share at current and at constant prices. Constant
 * ones need the printed real growth of all three sectors in every year; without one, it says so.
 */
export async function structurePrices(
  desk: AskedDesk
): Promise<Required<Pick<AnswerBody, "paragraphs" | "tables">>> {
  const rows: AnswerCell[][] = [];
  for (const region of askedRegions(desk)) rows.push(await priceRow(desk, region));
  const {view} = desk;
  const name = view.indicator(inputText(desk, "measures"));
  return {
    paragraphs: [
      view.say(
        "不变价一列由各产业公布的可比价增速逐年推算，缺任一年即不算。",
        "The constant-price column is chained from the printed real growth of the sectors, and left out where a year is missing."
      )
    ],
    tables: [
      {
        caption: view.say(`${name}：现价与不变价`, `${name} at current and constant prices`),
        columns: [
          view.say("地区", "Region"),
          view.say("终年", "End"),
          view.say("现价增幅（百分点）", "Current prices (points)"),
          view.say("不变价增幅（百分点）", "Constant prices (points)"),
          view.say("说明", "Note")
        ],
        rows
      }
    ]
  };
}

async function priceRow(desk: AskedDesk, region: string): Promise<AnswerCell[]> {
  const {view} = desk;
  const {base} = switchesOf(desk);
  const indicator = inputText(desk, "measures");
  const span = await compareSince(desk, region, indicator, base);
  const name = words(view.region(region));
  if (span.reason !== null) {
    return [name, words("—"), words("—"), words("—"), words(view.label("reasons", span.reason))];
  }
  const change = span.end.value - span.start.value;
  const constant = await constantChange(desk, region, base, span.end.year);
  return [
    name,
    {...figureCell(view, span.end), text: String(span.end.year), value: span.end.year},
    number(change, 2, {signed: true}),
    number(constant, 2, {signed: true}),
    words(
      constant === null
        ? view.say("缺各产业可比价增速", "real growth of the sectors is missing")
        : ""
    )
  ];
}

async function constantChange(
  desk: AskedDesk,
  region: string,
  base: number,
  end: number
): Promise<number | null> {
  const years = Array.from({length: end - base}, (_, i) => base + i + 1);
  // The first sector is the one that the share leaves out.
  const levels: {readonly start: number; readonly end: number}[] = [];
  const growths = inputTexts(desk, "growths");
  for (const [i, sector] of inputTexts(desk, "sectors").entries()) {
    const start = (await yearFigures(desk, region, sector)).get(base)?.value;
    const growth = await yearFigures(desk, region, growths[i] ?? "");
    const links = years.map((year) => {
      const rate = growth.get(year)?.value;
      return rate === undefined ? null : 100 + rate;
    });
    const chained = chainIndices(links).value;
    if (start === undefined || chained === null) return null;
    levels.push({start, end: (start * chained.index) / 100});
  }
  const shareOf = (at: "start" | "end") => {
    const [farm = 0, ...others] = levels.map((level) => level[at]);
    const rest = others.reduce((sum, one) => sum + one, 0);
    return (100 * rest) / (farm + rest);
  };
  return shareOf("end") - shareOf("start");
}
