import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, textOf} from "./cells.ts";
import type {Draft} from "./finding.ts";
import type {Wording} from "./wording.ts";
import {tellYears} from "./wording.ts";
import type {Repair, WorkingTables} from "./workingTables.ts";

export interface Found {
  readonly drafts: readonly Draft[];
  readonly repairs: readonly Repair[];
}

/**
 * Finds tables whose printed year is not the year they describe: their figures equal those of
 * rivals one or two years away, and not those of the same year. One finding a source.
 */
export async function findTableYears(
  warehouse: Warehouse,
  tables: WorkingTables,
  wording: Wording
): Promise<Found> {
  const judged = keepOffenders(await tables.query("table_shifts"));
  const drafts: Draft[] = [];
  const repairs: Repair[] = [];
  const key = (row: Row) => `${textOf(row, "source_id")}|${numberOf(row, "shift")}`;
  for (const group of groupRows(judged, key).values()) {
    const cells = await loadCells(warehouse, group);
    drafts.push(draftOf(group, cells, wording));
    const shift = numberOf(group[0] ?? {}, "shift");
    repairs.push(
      ...cells.map((row) => ({id: numberOf(row, "id"), year: numberOf(row, "year") + shift}))
    );
  }
  return {drafts, repairs};
}

// Two tables a year apart accuse each other. The one at fault is that which disagrees with more
// rivals, else the one of the lower rank.
function keepOffenders(rows: readonly Row[]): Row[] {
  return rows.filter(
    (row) =>
      numberOf(row, "rivals") > 1 || numberOf(row, "kind_rank") > numberOf(row, "rival_rank")
  );
}

async function loadCells(warehouse: Warehouse, group: readonly Row[]): Promise<Row[]> {
  const cells: Row[] = [];
  for (const row of group) {
    cells.push(
      ...(await warehouse.rows(
        "select id, region_id, indicator_id, year from check_observations " +
          "where source_id = $1 and file = $2 and year = $3 order by id",
        [textOf(row, "source_id"), textOf(row, "file"), numberOf(row, "year")]
      ))
    );
  }
  return cells;
}

function draftOf(group: readonly Row[], cells: readonly Row[], wording: Wording): Draft {
  const [first = {}] = group;
  const source = textOf(first, "source_id");
  const shift = numberOf(first, "shift");
  const sum = (name: string) => group.reduce((total, row) => total + numberOf(row, name), 0);
  const years = group.map((row) => numberOf(row, "year"));
  const [equal, compared, same, sameEqual] = [
    sum("equal"),
    sum("compared"),
    sum("same_compared"),
    sum("same_equal")
  ];
  const name = wording.source(source);
  const distance = Math.abs(shift);
  return {
    code: "TABLE_YEAR_SHIFTED",
    score: 96 + Math.min(3, group.length / 4),
    regions: cells.map((row) => textOf(row, "region_id")),
    indicators: cells.map((row) => textOf(row, "indicator_id")),
    periods: years.map(String),
    sources: [source],
    message: {
      zh:
        `《${name.zh}》${tellYears(years)}年的表整表${shift < 0 ? "晚标" : "早标"}${distance}年：` +
        `${compared}个可比数中${equal}个等于其他来源相差${distance}年的数，` +
        `与同年相等的${same}个中只有${sameEqual}个。`,
      en:
        `Tables of ${tellYears(years)} in “${name.en}” stand ${distance} year ` +
        `${shift < 0 ? "late" : "early"}: ${equal} of ${compared} comparable figures equal ` +
        `rivals’ of ${distance} year ${shift < 0 ? "before" : "after"}, only ${sameEqual} of ` +
        `${same} those of the same year.`
    },
    competing: {
      zh: "其他来源整体错年；但错位的方向由多数来源和其余年份的表判定。",
      en: "The rivals could all be a year off instead; most sources and this one’s other tables speak against it."
    },
    cells: cells.slice(0, 12).map((row) => ({id: numberOf(row, "id")})),
    measures: {shift, equal, compared, same_year_equal: sameEqual, same_year_compared: same},
    proposal: {
      file: "period_corrections.csv",
      rows: group.map((row) => ({
        source_id: source,
        file: textOf(row, "file"),
        printed_period: String(numberOf(row, "year")),
        corrected_period: String(numberOf(row, "year") + shift)
      }))
    }
  };
}
