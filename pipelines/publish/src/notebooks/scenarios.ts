import {toColumnTable} from "@xianzhi/catalog/columnTable";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {Site} from "../facts/site.ts";
import type {Marts} from "../marts/marts.ts";
import {findNumber, findText, readText} from "../marts/cells.ts";

const settingColumns = ["kind", "id", "number", "text", "label_zh", "label_en"] as const;

const scoreTexts = ["region_id", "indicator_id", "score_id", "dimension", "uses"] as const;
const scoreNumbers = ["year", "weight", "level", "progress"] as const;

const pairTexts = ["region_id", "indicator_id", "reason"] as const;
const pairNumbers = [
  "base_year",
  "year",
  "base_value",
  "base_half",
  "value",
  "value_half",
  "printed_change",
  "printed_half"
] as const;

/** Returns what the assessment is weighed anew from, as JSON; without scores, empty tables. */
export async function writeWeighing(site: Site, marts: Marts): Promise<string> {
  const scores = await marts.rows("assessment_scores");
  const scored = new Set(scores.map((row) => readText(row, "region_id")));
  const regions = [...site.regions.values()]
    .filter(({id}) => scored.has(id))
    .map(({id, short}) => ({region_id: id, short_zh: short.zh, short_en: short.en}));
  return JSON.stringify({
    settings: await tableSettings(marts),
    regions: toColumnTable(regions, ["region_id", "short_zh", "short_en"]),
    scores: toTable(scores, scoreTexts, scoreNumbers)
  });
}

/** Returns what the plan's verdicts are judged anew from, as JSON; without a plan, empty tables. */
export async function writeJudging(marts: Marts): Promise<string> {
  return JSON.stringify({
    settings: await tableSettings(marts),
    pairs: toTable(await marts.rows("notebook_pairs"), pairTexts, pairNumbers)
  });
}

async function tableSettings(marts: Marts) {
  const rows = await marts.rows("notebook_settings");
  const [kind, id, number, ...texts] = settingColumns;
  return toTable(rows, [kind, id, ...texts], [number]);
}

function toTable(rows: readonly Row[], texts: readonly string[], numbers: readonly string[]) {
  const plain = rows.map((row) =>
    Object.fromEntries([
      ...texts.map((column) => [column, findText(row, column)] as const),
      ...numbers.map((column) => [column, findNumber(row, column)] as const)
    ])
  );
  return toColumnTable(plain, [...texts, ...numbers]);
}
