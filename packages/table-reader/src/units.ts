import {join} from "./words.ts";
import {foldText} from "./fold.ts";

const chinese = join(
  String.raw`^[\s.约]*(?:每)?(?:[十百千万亿兆]*)(?:元|美元|欧元|港元|日元|人民币元|人|人次|人年|人\/?户|户|个|家|吨|公吨|公斤`,
  String.raw`|千克|克|斤|担|公里|千米|米|厘米|毫米|平方公里|平方千米|平方米|平方|公顷|亩|立方米|升|瓦|瓦特|千瓦|千瓦时|千瓦小时|度|张|台|部|辆`,
  String.raw`|艘|架|条|头|只|匹|口|件|套|本|册|份|篇|项|场|所|座|处|门|对|天|日|小时|岁|年|月|倍|床|次|例|户次|件次|标准煤|吨标准煤`,
  String.raw`|吨标准油|标准箱|百分点|个百分点|分|位|名|株|根|粒|支|瓶|箱|包|幅|间|栋|层|线|公里\/?小时|摄氏度|毫升|分贝|种|类|%`,
  String.raw`|‰|％)?(?:(?:[/／每]|\/每)(?:[十百千万亿]*)(?:元|人|户|个|年|月|日|天|平方公里|平方米|公顷|亩|吨|万元|小时|辆|台`,
  String.raw`|头|次|公里|公斤|千克|立方米|%|件|家|床|百户|千人|万人|十万人|百人))*$`
);
const multiplierOnly = /^[十百千万亿兆]+$/;
const western = join(
  String.raw`^(?:(?:in|of|per|each|je|pro|the|current|constant|chained|\d{4}|10 ?000`,
  String.raw`|100 ?000|100,000|10,000|1 ?000|1,000|1|10|100|tens?|hundreds?|thousands?`,
  String.raw`|millions?|billions?|tsd\.?|mill?\.?|mio\.?|mrd\.?|bn|mn|number|count`,
  String.raw`|no\.?|anzahl|zahl|persons?|people|inhabitants?|population|households?`,
  String.raw`|families|farms?|units?|beds?|seats?|times?|cases?|years?|jahre?|personen`,
  String.raw`|einwohner|haushalte|betriebe|fälle|dollars?|us\$|usd|\$|yuan|rmb|cny`,
  String.raw`|euros?|eur|€|pps|pounds?|gbp|yen|jpy|kes|ksh|rupees?|inr|pesos?|km|km2`,
  String.raw`|km²|qkm|sq\.?|square|kilomet(?:er|re)s?|met(?:er|re)s?|m2|m²|qm|cm|mm`,
  String.raw`|miles?|ha|hectares?|hektar|acres?|mu|tons?|tonnes?|kg|kilograms?|grams?`,
  String.raw`|dt|bushels?|lb|lbs|pounds|litres?|liters?|m3|m³|cubic|cu\.?|kwh|mwh|gwh`,
  String.raw`|kw|mw|gw|twh|tj|pj|ktoe|toe|tce|sce|%|percent|per ?cent|prozent`,
  String.raw`|percentage|points?|pp|‰|ratio|index|days?|hours?|head|heads|pieces?|sets?`,
  String.raw`|vehicles?|schools?|establishments?|jobs?|enterprises?|items?|copies`,
  String.raw`|volumes?|bags?|of standard coal|standard|coal|equivalent)(?:[\s/,.]+|$`,
  String.raw`|(?<=[%$€]))|[/])+$`
);
const indexBase = /=|为\s*1\d\d$/;

/** Says whether a bracket or a cell of a unit row names a unit, by the reader's own words. */
export function isUnit(text: string): boolean {
  const folded = foldText(text);
  if (folded === "" || folded.length > 40 || indexBase.test(folded)) return false;
  const tight = folded.replace(/\s+/g, "");
  if (/[\u4e00-\u9fff%‰]/.test(tight) && (chinese.test(tight) || multiplierOnly.test(tight)))
    return true;
  return /[a-z$€%²³]/i.test(folded) && western.test(folded);
}

/** Says whether a text is a unit of money, area or weight and names nothing that is counted. */
export function isAmountUnit(text: string): boolean {
  const amount = /元|吨|公顷|亩|平方|dollar|[$€]|\beur|yuan|ton(ne)?s?$|hectare|km/i;
  return isUnit(text) && amount.test(text);
}

/** A text and the unit that stood in its brackets, "" when it names none. */
export interface Labelled {
  readonly label: string;
  readonly unit: string;
}

const bracket = /[(（\[【]([^()（）\[\]【】]{1,40})[)）\]】]/g;

/**
 * Splits a header text into its label and the unit in its brackets: `产值(亿元)` is 产值 in 亿元,
 * `县(市、区)` stays whole. Of a bilingual pair, (人) … (person), the first is the unit and both go.
 */
export function splitUnit(text: string): Labelled {
  const coded = /^[A-Z\d]+__(.+?)__(.+)$/.exec(text); // `BEV031__Bevölkerungsstand__Anzahl`
  if (coded) return {label: coded[1] ?? "", unit: coded[2] ?? ""};
  let unit = "";
  const label = text.replace(bracket, (whole: string, inner: string) => {
    const candidate = inner.replace(/^(?:(?:单位|unit|计量单位)[:：]\s*|in )/i, "").trim();
    if (!isUnit(candidate)) return whole;
    if (unit === "") unit = foldText(candidate);
    return " ";
  });
  if (unit === "") return splitTail(cleanLabel(text));
  return {label: cleanLabel(label), unit};
}

// `增长％`, `Veränderung in %`, `总产值：万元`: a unit at the very end.
function splitTail(label: string): Labelled {
  const percent =
    /^(.*[\u4e00-\u9fff])\s*[±+-]*\s*([%％‰])$/.exec(label) ?? /^(.+) in ([%％])$/.exec(label);
  if (percent) return {label: percent[1] ?? label, unit: foldText(percent[2] ?? "")};
  const match = /^(.{2,}?)[:：，]\s*([^:：，]{1,12})$/.exec(label);
  const tail = match?.[2] ?? "";
  if (!match || !/[\u4e00-\u9fff]/.test(tail) || !isUnit(tail)) return {label, unit: ""};
  return {label: match[1] ?? label, unit: tail};
}

/** Returns a header text on one line: line breaks and runs of blanks are one blank, ends trimmed. */
export function cleanLabel(text: string): string {
  return text
    .replace(/[\s\u3000\u00a0]+/g, " ")
    .replace(/\s*(\d\/|[①-⑳†‡*＊¹²³]+)$/, "")
    .trim();
}

const tableUnit =
  /^[\s(（\[]*(?:计量)?(?:[单單]\s*位|units?(?: of measure)?|einheit)\s*[:：]\s*(.+?)[\s)）\]]*$/i;

/**
 * Returns the unit a line above a table declares (`单位：亿元`, `(Unit: 10,000 persons)`), several as
 * they stand (万人、%), null when it is no such line.
 */
export function readTableUnit(text: string): string | null {
  const folded = foldText(text);
  const match = tableUnit.exec(folded) ?? /[(\s]单位\s*:\s*([^()\s]+)\)?$/.exec(folded);
  return match?.[1]?.trim() ?? null;
}
