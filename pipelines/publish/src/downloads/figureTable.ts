import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Site} from "../facts/site.ts";
import type {Wording} from "../language.ts";
import type {CsvCell} from "../csv.ts";
import type {Figure} from "../marts/figures.ts";
import {figureAnchor, paths} from "../paths.ts";

/** A column of the tables of figures that can be taken away. */
export interface FigureColumn {
  readonly name: string;
  readonly meaning: Wording;
  readonly datatype: "string" | "number" | "integer";
  read(figure: Figure, site: Site): CsvCell;
}

/** The columns of every table of figures, in their order; the data dictionary lists them too. */
export const figureColumns: readonly FigureColumn[] = [
  column(
    "region_id",
    "地区标识，永不改变",
    "identifier of the area, never changed",
    (f) => f.regionId
  ),
  column(
    "region_zh",
    "地区名称",
    "name of the area in Chinese",
    (f, site) => regionName(f, site).zh
  ),
  column(
    "region_en",
    "地区英文名称",
    "name of the area in English",
    (f, site) => regionName(f, site).en
  ),
  column("indicator_id", "指标标识", "identifier of the indicator", (f) => f.indicatorId),
  column(
    "period",
    "所述时期：YYYY、YYYY-Qn、YYYY-MM 或起止年",
    "period described: YYYY, YYYY-Qn, YYYY-MM or YYYY/YYYY",
    (f) => f.period
  ),
  column(
    "period_kind",
    "时期的性质：annual 全年，year_end 年末，census 普查时点，cumulated 年初以来累计，point 期末",
    "kind of period: annual, year_end, census, cumulated since January, point at its end",
    (f) => f.periodKind
  ),
  column(
    "value",
    "数值，单位见 unit；空为缺，原因见 reason",
    "value in `unit`; empty is missing, see `reason`",
    (f) => f.value,
    "number"
  ),
  column("unit", "单位（中文）", "unit, in Chinese", (f) => f.unit),
  column(
    "decimals",
    "公布的小数位数（换算后）",
    "printed decimals, after conversion",
    (f) => f.decimals,
    "integer"
  ),
  column(
    "half_unit",
    "修约误差：数值可能的最大偏差",
    "largest rounding error of the value",
    (f) => f.halfUnit,
    "number"
  ),
  column(
    "status",
    "状态：final、revised、provisional、estimated、forecast",
    "status: final, revised, provisional, estimated, forecast",
    (f) => f.status
  ),
  column(
    "flags",
    "标记：p 初步，r 更正，b 口径变动，e 估计，f 预计",
    "flags: p provisional, r corrected, b break, e estimated, f forecast",
    (f) => f.flags.join(" ")
  ),
  column("reason", "缺数的原因", "why a value is missing", (f) => f.reason),
  column("vintage", "版本（公布轮次）", "vintage: the round of publication", (f) => f.vintageId),
  column("scope", "口径，空为通常口径", "scope; empty is the usual one", (f) => f.scope),
  column(
    "origin",
    "由来：observed 公布，derived 推算",
    "origin: observed or derived",
    (f) => f.origin
  ),
  column("source_id", "来源", "source", (f) => f.cell?.sourceId ?? null),
  column("file", "来源中的文件", "file of the source", (f) => f.cell?.file ?? null),
  column("sheet", "工作表", "sheet", (f) => f.cell?.sheet ?? null),
  column("row", "行，从1起", "row, from 1", (f) => f.cell?.row ?? null, "integer"),
  column("column", "列，从1起", "column, from 1", (f) => f.cell?.column ?? null, "integer"),
  column("raw_text", "原文", "text as printed", (f) => f.rawText),
  column("raw_unit", "原单位", "unit as printed", (f) => f.rawUnit),
  column(
    "how",
    "来由页（相对站点根目录）",
    "page that says how it came about, from the site's root",
    (f) => howPath(f)
  )
];

/** Returns an indicator's figures of every period, regions in the catalogue's order. */
export function orderFigures(site: Site, {figures, others}: IndicatorFacts): Figure[] {
  const place = new Map([...site.regions.keys()].map((id, i) => [id, i]));
  const placeOf = ({regionId}: Figure) => place.get(regionId) ?? Infinity;
  return [...figures, ...others].toSorted(
    (a, b) => placeOf(a) - placeOf(b) || (a.period < b.period ? -1 : 1)
  );
}

/** Returns figures as rows under a head of column names. */
export function tabulate(site: Site, figures: readonly Figure[]): CsvCell[][] {
  const head = figureColumns.map(({name}) => name);
  return [head, ...figures.map((figure) => figureColumns.map(({read}) => read(figure, site)))];
}

function column(
  name: string,
  zh: string,
  en: string,
  read: FigureColumn["read"],
  datatype: FigureColumn["datatype"] = "string"
): FigureColumn {
  return {name, meaning: {zh, en}, datatype, read};
}

function regionName({regionId}: Figure, site: Site): Wording {
  return site.regions.get(regionId)?.name ?? {zh: regionId, en: regionId};
}

function howPath({regionId, indicatorId, period}: Figure): string {
  return `${paths.how("zh", regionId)}#${figureAnchor(indicatorId, period)}`;
}
