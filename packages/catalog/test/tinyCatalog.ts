import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

const files: Readonly<Record<string, string>> = {
  "regions.csv":
    "region_id,kind,sort_order,tile_row,tile_column,note_zh,note_en\n" +
    "411600,city,1,,,,\n411603,district,2,1,1,,\n",
  "region_kinds.csv": "region_id,kind,valid_from,valid_to,basis\n",
  "region_names.csv":
    "region_id,name,language,form,valid_from,valid_to\n" +
    "411603,淮阳县,zh,official,,2019-12-31\n411603,淮阳区,zh,official,2019-12-31,\n",
  "region_codes.csv":
    "region_id,scheme,code,valid_from,valid_to\n" +
    "411603,gbt2260,411626,,2019-12-31\n411603,gbt2260,411603,2019-12-31,\n",
  "region_parents.csv":
    "region_id,parent_id,hierarchy,valid_from,valid_to,basis\n411603,411600,admin,,,GB/T 2260\n",
  "region_attributes.csv": "region_id,attribute,value,valid_from,valid_to,basis\n",
  "groups.csv": "group_id,name_zh,name_en,kind,basis\ncore,中心城区,City core,core,市辖区\n",
  "region_groups.csv": "group_id,region_id,valid_from,valid_to\ncore,411603,2019-12-31,\n",
  "indicators.csv":
    "indicator_id,name_zh,name_en,short_zh,short_en,dimension,unit,decimals,direction," +
    "price_basis,change,aggregation,timing,revisable,population_base,headline,definition_zh,definition_en\n" +
    "gdp,地区生产总值,GDP,GDP,GDP,prosperity,万元,0,up,current,percent,sum,flow,true,none,1,定,def\n",
  "indicator_names.csv":
    "name,indicator_id,vintage_id,status,scope,price_basis,period_kind,note\n" +
    "地区生产总值(预计),gdp,first,forecast,,,,\n",
  "ignored_names.csv": "name,reason\n",
  "growth_names.csv": "indicator_id,growth_indicator_id,basis\n",
  "formulas.csv":
    "indicator_id,kind,numerator,denominator,factor,formula_zh,formula_en,priority\n",
  "series_breaks.csv": "indicator_id,region_id,year,kind,note_zh,note_en,source\n",
  "kinds.csv":
    "kind,label_zh,label_en,plural_en,whole_zh,whole_en\n" +
    "city,市,city,cities,全市,the city\ndistrict,区,district,districts,全区,the district\n",
  "units.csv":
    "unit,dimension,power_of_ten,numerator,denominator,name_en,symbol_en\n" +
    '万元,money,4,1,1,"10,000 yuan",10k yuan\n',
  "unit_names.csv": "name,unit\n万元,万元\n",
  "vintages.csv": "vintage_id,rank,name_zh,name_en\nfirst,1,初步核算,First estimate\n",
  "source_kinds.csv": "kind,rank,name_zh,name_en\ncommunique,1,公报,Communiqué\n",
  "statuses.csv": "code,label_zh,label_en,note_zh,note_en\nforecast,预计,Forecast,,\n",
  "reasons.csv": "code,label_zh,label_en,note_zh,note_en\n",
  "flags.csv": "code,label_zh,label_en,note_zh,note_en\n",
  "verdicts.csv": "code,label_zh,label_en,note_zh,note_en\n"
};

/** Writes a catalogue of one city and one district, with lines added to some of its files. */
export async function writeTinyCatalog(
  added: Readonly<Record<string, string>> = {}
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "catalog-"));
  for (const [file, content] of Object.entries(files)) {
    await writeFile(join(directory, file), content + (added[file] ?? ""));
  }
  return directory;
}
