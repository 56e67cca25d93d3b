import {join, percentWords, perHeadWords, relativeWords} from "./words.ts";

/** A kind of quantity: the units it is counted in and the words its labels use. */
interface UnitKind {
  readonly counts?: boolean; // whether it counts things of any kind
  readonly unit: RegExp;
  readonly label: RegExp;
}

const unitKinds: readonly UnitKind[] = [
  {
    unit: /人|persons?|people|inhabitants|einwohner|personen/i,
    label: join(
      String.raw`人口|人数|职工|从业|就业|学生|教师|劳动力|人员|population|persons|employ|students|pupils`,
      String.raw`|bevölkerung|einwohner`
    )
  },
  {
    unit: /元|yuan|dollar|\$|eur|€|usd|rmb|pounds|£|yen/i,
    label: join(
      String.raw`产值|总值|增加值|收入|支出|存款|贷款|投资|零售|税|金额|余额|消费额|消费支出|消费品|工资|利润|资产|成本|gdp|income`,
      String.raw`|revenue|expenditure|investment|value added|output value|sales|deposits|loans|wages`
    )
  },
  {unit: /吨|公斤|千克|斤|\btons?\b|tonnes|\bkg\b|\bdt\b/i, label: /产量|yield|production of/i},
  {
    unit: /公顷|亩|平方|hectares?|\bha\b|km2|km²|\bsq|qkm/i,
    label: /面积|\barea\b|fläche/i
  },
  {
    counts: true,
    unit: /^[十百千万]?(?:个|家|所|座|处)$|^number$|anzahl/i,
    label: /(?:企业|单位|机构|法人|学校|医院|商店|门店|网点|项目)(?:单位)?个?数/
  },
  {unit: /户|households/i, label: /户数|households/i},
  {unit: /千瓦|kw|kwh/i, label: /动力|用电|发电|electricity/i}
];

/** Returns the units a line above a table declares: 万人、亿元 are two. */
export function splitUnits(unit: string): string[] {
  return unit
    .split(/[、;，；]|,(?!\d{3})|\s+and\s+|和/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/**
 * Returns the unit of a whole table for a label that names none, "" when it does not fit: a table
 * of amounts lends its unit to amounts, not to growth rates, ranks or amounts per head; of several
 * units (亿元、%) each label takes the one that can hold it, or none.
 */
export function lendUnit(label: string, unit: string): string {
  const units = splitUnits(unit);
  const percents = units.filter((one) => /[%‰]/.test(one));
  const amounts = units.filter((one) => !percents.includes(one));
  if (amounts.length === 0) return percents.length === 1 ? (percents[0] ?? "") : "";
  if (relativeWords.test(label))
    return percents.length === 1 && percentWords.test(label) ? (percents[0] ?? "") : "";
  const fitting = amounts.filter((one) => canHold(label, one, amounts.length > 1));
  return fitting.length === 1 ? (fitting[0] ?? "") : "";
}

// Of one unit it is enough that nothing speaks against it; of several the label must ask for it.
function canHold(label: string, unit: string, several: boolean): boolean {
  if (perHeadWords.test(label) && /亿|百万|mill|mio|mrd|billion|bn/i.test(unit)) return false;
  const asked = unitKinds.filter((kind) => kind.label.test(label));
  if (asked.length === 0) return !several;
  const kinds = unitKinds.filter((kind) => kind.unit.test(unit));
  if (kinds.some((kind) => asked.includes(kind))) return true;
  return !several && kinds.every(({counts}) => counts === true);
}
