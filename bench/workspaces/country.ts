import {printCsv} from "./csv.ts";
import {spell} from "./province.ts";
import {readRecords} from "./records.ts";
import type {Indicator, Region, WorkspaceSpec} from "./writeWorkspace.ts";

type Records = Awaited<ReturnType<typeof readRecords>>;

export interface CountryFiles {
  readonly panel: string; // year, province, county and one column an indicator
  readonly codes: string; // Source, Revision, Code, Name of GB/T 2260
  readonly aliases: string; // standard_var, alias, units_seen
}

// Units a column may be counted in, tried in the order of this list where several were seen.
const units = ["万元", "元", "人", "万人", "户", "个", "公顷", "吨", "张", "床", "部", "户", "千瓦", "万千瓦时", "平方公里"];

/**
 * Returns the workspace of all county-level units of a national panel: regions by name and province
 * from the code list, indicators and their names from the header texts really seen, one table a
 * year.
 */
export async function countryOf({panel, codes, aliases}: CountryFiles): Promise<WorkspaceSpec> {
  const records = await readRecords(panel, ",");
  const indicators = indicatorsOf(
    Object.keys(records[0] ?? {}).slice(3),
    await readRecords(aliases, ",")
  );
  const regions = regionsOf(await readRecords(codes, "\t"), records);
  const provinces = regions.filter(({kind}) => kind === "province");
  const years = [...new Set(records.map(({year}) => year ?? ""))].toSorted();
  return {
    nameZh: "全国县域面板",
    nameEn: "The counties of the country",
    assessedGroup: "counties",
    regions,
    groups: [
      {
        ...{id: "counties", nameZh: "全国县级单位", nameEn: "All county-level units"},
        kind: "assessed",
        members: regions.filter(({kind}) => kind === "county").map(({id}) => id)
      },
      ...provinces.map(({id, nameZh, nameEn}) => ({
        id: `in_${id}`,
        nameZh: `${nameZh}各县`,
        nameEn: `Counties of ${nameEn}`,
        kind: "class" as const,
        members: regions.filter(({parent}) => parent === id).map((region) => region.id)
      }))
    ],
    indicators,
    formulas: [],
    growthNames: [],
    sources: [
      {
        id: "county-panel",
        title: "中国县域统计面板（文字识别录入）",
        titleEn: "County panel typed by character recognition",
        url: null,
        terms: "as found in a public repository; no licence stated",
        caveats: ["由文字识别录入，有错字错位。"],
        files: years.map((year) => ({
          path: `counties-${year}.csv`,
          bytes: tableOf(records.filter((record) => record["year"] === year), year, indicators)
        }))
      }
    ]
  };
}

// The first header text that no other indicator bears is its name, the others are synonyms. Texts
// that differ in width or blanks alone are one name.
function indicatorsOf(columns: readonly string[], aliases: Records): Indicator[] {
  const owners = new Map(
    aliases.map(({alias = "", standard_var = ""}) => [fold(alias), standard_var])
  );
  return columns.map((id, index): Indicator => {
    const seen = aliases.filter(({standard_var}) => standard_var === id);
    const counted = seen.flatMap(({units_seen = ""}) => units_seen.split("; "));
    const unit = units.find((one) => counted.includes(one)) ?? "个";
    return {
      id: id.replaceAll(/[^a-z0-9_]/g, "_"),
      names: [...seen.map(({alias = ""}) => fold(alias)), id].filter(
        (name, place, names) => (owners.get(name) ?? id) === id && names.indexOf(name) === place
      ),
      nameEn: id.replaceAll("_", " "),
      ...{dimension: "prosperity", unit: unit === "张" ? "床" : unit, decimals: 0, change: "percent"},
      ...{aggregation: "sum", revisable: false, headline: index < 12 ? index + 1 : null}
    };
  });
}

function fold(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
}

function tableOf(records: Records, year: string, indicators: readonly Indicator[]): string {
  const columns = Object.keys(records[0] ?? {}).slice(3);
  const header = ["年份", "省", "地区", ...indicators.map(({names, unit}) => `${names[0]}(${unit})`)];
  const rows = records.map((record) => [
    ...[year, record["province"] ?? "", record["county"] ?? ""],
    ...columns.map((column) => record[column] ?? "")
  ]);
  return printCsv(header, rows);
}

// One region a name and province, under its latest code; only those the panel has figures of.
function regionsOf(codes: Records, records: Records): Region[] {
  const wanted = new Set(records.map(({county}) => county ?? ""));
  const byPlace = new Map<string, {name: string; codes: Set<string>}>();
  const provinces = new Map<string, string>();
  for (const {Code = "", Name = "", Revision = ""} of codes) {
    if (Code.endsWith("0000")) provinces.set(Code, Name);
    if (Code.endsWith("00") || Revision < "200000" || !wanted.has(Name)) continue;
    const key = `${Code.slice(0, 2)}/${Name}`;
    const place = byPlace.get(key) ?? {name: Name, codes: new Set()};
    place.codes.delete(Code); // the code of the latest revision stands last
    byPlace.set(key, place);
    place.codes.add(Code);
  }
  const upper = [...provinces].map(([code, name]) => regionOf("province", [code], name, "000000"));
  const lower = [...byPlace.values()].map(({name, codes}) => {
    const all = [...codes];
    return regionOf("county", all, name, `${all.at(-1)?.slice(0, 2)}0000`);
  });
  return onceEach([regionOf("country", ["000000"], "全国", null), ...upper, ...lower]);
}

// A code may have gone from one name to another: it stays with the one that bore it last.
function onceEach(regions: readonly Region[]): Region[] {
  const owners = new Map(
    regions.flatMap(({id, codes}) => codes.map((code) => [code, id] as const))
  );
  const ids = new Set<string>();
  return regions.flatMap((region) => {
    if (ids.has(region.id)) return [];
    ids.add(region.id);
    return [{...region, codes: region.codes.filter((code) => owners.get(code) === region.id)}];
  });
}

function regionOf(
  kind: string,
  codes: readonly string[],
  nameZh: string,
  parent: string | null
): Region {
  return {id: codes.at(-1) ?? "", kind, nameZh, nameEn: spell(nameZh), parent, codes};
}
