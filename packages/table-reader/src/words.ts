/**
 * The reader's own general words: what offices everywhere call a region, a year, an indicator, a
 * unit, a note. No region, indicator or year is named here, and no workspace's catalogue is read.
 */

/** Heads of a column of region names. */
export const regionWords = join(
  String.raw`^(地区|区域|省份?|省\(?市.*|省市区?|省级?行政区|城市|县|县\(?市.*|市县|区县|县区|市|地市|州市|地级市|行政区划?|地名`,
  String.raw`|区划名称|县域|县市名称?|[省市县区]名称?|单位名称|国家|国家\(?地区\)?|国别|area|area[ _]?name|areaname`,
  String.raw`|region|regions|regionname|region[ _]name|province|provinces|city|county`,
  String.raw`|county[ _]?name|countyname|ctyname|stname|state|stabr|state_?abbr\w*`,
  String.raw`|statename|state[ _]name|district|country|country[ _]?name|countryname|geo`,
  String.raw`|geoname|geo[ _]name|geography|location|place|name|kreis|kreise.*|gemeinde`,
  String.raw`|land|bundesland|gebiet|raumeinheit|ref_?area|geo[\\/(].*`,
  String.raw`|territory|municipality|município|municipio`,
  String.raw`|commune|comune|département|provincia|región|région|geographic(al)? ?area|地域名?|市町村名?`,
  String.raw`|sub-?county|constituency|ward|地区名称|區域別|縣市別?|地區|省区市|省\/?市\/?区|地方|旗县|团场|街道|乡镇`,
  String.raw`|村)$`
);

/** Heads of a column of indicator names. */
export const labelWords = join(
  String.raw`^(指标|指标名称|项目|项目名称|类别|名称|指标项|统计指标|变量|indicator|indicators|indicator[ _]?name`,
  String.raw`|indicatorname|indicator_?zh|indicator_?en|item|items|series|series[ _]name`,
  String.raw`|variable|variable[ _]?name|description|measures?|metrics?|metric[ _]?name|kpi|subject|attribute`,
  String.raw`|na_item`,
  String.raw`|indic.*|merkmal|merkmale|statistik)$`
);

/** Heads of a column of periods. */
export const periodWords = join(
  String.raw`^(年|年份|年度|时间|日期|时期|期间|统计年份|年月|月份|季度|year|years|yr|date|period|time`,
  String.raw`|month|quarter|monat`,
  String.raw`|quartal|time_?period|ref_?(period|date)|年別|年次|jahr|ann[ée]e|año|ano|anno|(crop|fiscal|financial) ?year`,
  String.raw`|stichtag|zeit|refyear|数据年份`,
  String.raw`|[统統会會][计計](年度|时间|日期)|财政年度)$`
);

/** Heads of a column of classes (industries, ages, crops): its names are no places. */
export const classWords = join(
  String.raw`^(行业|分?行业|产业|门类|年龄.*|性别|民族|学历|受教育程度|文化程度|职业|登记注册类型`,
  String.raw`|注册类型|经济类型|品种|产品.*|类型|分组|规模|等级|收入组|作物|occupation|industry|sector`,
  String.raw`|age.*|sex|gender|education.*|ethnic.*|crop|product|commodity|type|category|group`,
  String.raw`|altersgruppen?|geschlecht|wirtschaftszweige?|nationalität)$`
);

/** Words that head keys and never figures: over a column of figures they tell of a shifted header. */
export const keyOnlyWords = join(
  String.raw`^(地区|区域|區域別|省份|地市|县市|年份|年度|指标|项目|单位|計量單位|计量单位|region|year|indicator|unit|item`,
  String.raw`|geo|country|time|time_period|variable|area ?name|county)$`
);

/** Heads of a column, a row or a line that names units. */
export const unitWord = join(
  String.raw`^(单位|單位|単位|计量单位|数量单位|unit|units|unit[ _]?of[ _]?measure|unit_measure|einheit|uom`,
  String.raw`|计算单位|没有单位|无单位)$`
);

/** Heads of a row of remarks under a header. */
export const remarkWord = /^(备注|注|说明|remark|remarks|note|notes|bemerkung|备 注)$/i;

/** Heads of a column of notes beside the figures. */
export const noteWords = join(
  String.raw`^(备注|注|说明|来源|资料来源|数据来源|出处|remarks?|notes?|source.*|comment.*|footnote.*|kind`,
  String.raw`|last ?update|dataflow|structure.*|locator|url)$`
);

/** Heads of a column of flags. */
export const flagWords = /^(obs_?flag|flags?(and ?footnotes)?|status|obs_status|conf_status|标记|标志)$/i;

/** Heads of the value column of a long table. */
export const valueWords = join(
  String.raw`^(value|values|obs_?value|数值|值|数据|绝对数|绝对值|绝对量|绝对额|实绩|指标值|wert|figure|amount|data_?value|观测值)$`
);

/** Heads of a column of codes, serial numbers or classes: never data. */
export const codeWords = join(
  String.raw`(code|fips|(^|_)id$|代码|编码|代号|typology|行政区划码|区划码)|^(id|no\.?|nr\.?|序号|编号|index`,
  String.raw`|page|页码|sumlev|region|division|state|county|linecode|tablename|regionid`,
  String.raw`|adcode|邮编|schlüssel|ags|nuts.*|geo_?id|sheet|row|column|col_\d+|unnamed.*)$`
);

/** Words of rates that are printed per cent. */
export const percentWords = join(
  String.raw`(增长|增速|增幅|下降|同比|环比|±|比重|比率|占比|占.*的|构成|百分比|率$|率[(（/]|percent|per cent|rate|share|growth`,
  String.raw`|anteil|veränderung)`
);

/** Words of amounts per head, which no unit of totals fits. */
export const perHeadWords = /人均|户均|平均每|每人|每户|per capita|per head|je einwohner|pro kopf/i;

/** Starts of a line below or above a table that is prose. */
export const noteStart = join(
  String.raw`^[\s\u3000]*(注[:：\d1-9]|注$|备注|说明[:：]|资料来源|数据来源|来源[:：]|本表|note|notes|source`,
  String.raw`|sources|last ?updated?\b|extracted on|data extracted`,
  String.raw`|©|\(c\)|quelle|stand:|hinweis|legende|_{3,}|-{4,}|\*|＊|①`,
  String.raw`|1[)）]|footnote|legend|copyright|数据库[:：]|a\.|报告期)`
);

/** Words for a whole of which the other rows are parts. */
export const totalWords = join(
  String.raw`^(全国|總計|全國|全省|全市|全县|全区|全州|合计|总计|总数|全国总计|全国合计|地方合计|各地区合计|total|national total`,
  String.raw`|insgesamt|gesamt|sum|all)$`
);

/** Endings and beginnings by which a name is that of a place. */
export const placeNames = join(
  String.raw`(省|市|区|縣|區|县|旗|盟|自治州|州|地区|特别行政区|兵团|新区|开发区|示范区|街道|镇|乡|农场|园区|林区|矿区|管委会|岛)$`,
  String.raw`|\b(county|parish|borough|census area|municipality|province|district|city`,
  String.raw`|territory|landkreis|kreis|stadt|kreisfreie stadt|region|regierungsbezirk`,
  String.raw`|republic|islands?)\b|, [A-Z]{2}\*?$|^\S[ \u3000]+\S$`
);

/** Kinds of settlement, which end as names of places do: heads of columns, no names. */
export const settlementWords =
  /^(城市|农村|城镇|乡镇|乡村|县镇|市镇|城区|市区|郊区|县城|农区|牧区|林区|山区|地区|街道|各县|各市)$/;

/** Words of a change, a share or an index: they never take the unit of a table of amounts. */
export const relativeWords = join(
  String.raw`(增长|增速|增幅|下降|比重|比率|占比|占.*的|构成|指数|速度|百分比|率$|率[(（/]|位次|排名|排序|为上年|比上年|percent`,
  String.raw`|per cent|rate|share|growth|index|ratio|anteil|veränderung|increase)`
);

/** A label that says nothing without the one before it. */
export const bareRelative = join(
  String.raw`^(比上年|较上年|同比|环比|比上年同期|年均|累计)?(增长|增速|增减|增幅|增长速度|增长率|增长率?\(%\)|±%|比重|占比|位次|排名|排序`,
  String.raw`|构成|指数)(率|速度|幅度|百分比)?([A-Za-z ]*(growth|increase|rate|change|share|proportion`,
  String.raw`|rank)[A-Za-z ]*)?$|^(growth|growth rate|change|increase|share|rank|% change`,
  String.raw`|percent change|veränderung|zuwachs|anteil)$`
);

/** Words for what is counted: names with them are those of indicators, not of places. */
export const measureWords = join(
  String.raw`人口|户数|人数|产值|总值|增加值|收入|支出|总额|余额|产量|面积|里程|存款|贷款|投资|消费|[率数量额值]$`,
  String.raw`|\b(population|households?|births|deaths|income|revenue|expenditure|output|production|yield`,
  String.raw`|sales|gdp|employment|number|rate|density|value)\b`
);

/** Missing marks and what they mean; keys in lower case. */
export const missingReasons: ReadonlyMap<string, string> = new Map([
  [":", "not_collected"],
  ["(na)", "not_collected"],
  ["na", "not_collected"],
  ["n/a", "not_collected"],
  ["n.a.", "not_collected"],
  ["#n/a", "not_collected"],
  ["nan", "not_collected"],
  ["null", "not_collected"],
  ["none", "not_collected"],
  ["(nm)", "not_comparable"],
  ["(d)", "suppressed"],
  ["(s)", "suppressed"],
  ["(x)", "not_comparable"],
  ["x", "not_comparable"],
  ["×", "not_comparable"],
  ["(l)", "below_unit"],
  [".", "suppressed"],
  ["/", "suppressed"],
  ["*", "suppressed"],
  ["**", "suppressed"],
  ["空缺", "blank_unspecified"],
  ["缺", "blank_unspecified"],
  ["无", "blank_unspecified"],
  ["无数据", "not_collected"],
  ["暂无", "not_yet_published"],
  ["不详", "blank_unspecified"],
  ["未公布", "not_yet_published"],
  ["n", "suppressed"],
  ["-", "blank_unspecified"]
]);

/** Letters an office glues to a number: Eurostat's b, c, d, e, f, n, p, r, s, u, z and their pairs. */
export const suffixFlags = /^([bcdfinprsuvz]|e|[bcdefinprsuz]{2,3}|[PRE])$/;

/** Words of balances and changes, which may well be negative. */
export const signedWords = join(
  String.raw`(差|净|增减|变化|变动|盈|亏|利润|顺差|逆差|余缺|平衡|迁移|气温|海拔|balance|net|change|chg|migration`,
  String.raw`|mig\b|mig\d|profit|loss|surplus|deficit|residual|natural|saldo|gewinn)`
);

/** Returns one pattern, whatever the case, from pieces of it that fit a line. */
export function join(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join(""), "i");
}
