import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {numberOf, textOf} from "./cells.ts";
import type {Draft, Proposal} from "./finding.ts";

/** A cell of a source as a finding shows it. */
export interface EvidenceCell {
  readonly region: string;
  readonly indicator: string;
  readonly period: string; // which it describes, as the checks take it
  readonly printed_period?: string; // which its table prints, where that is another
  readonly value: number;
  readonly unit: string;
  readonly expected?: number | null; // in the same unit; null: nothing should stand there
  readonly source: string;
  readonly file: string;
  readonly row: number;
  readonly column: number;
}

interface Cell extends EvidenceCell {
  readonly id: number;
  readonly printed: string;
  readonly factor: number; // printed unit to the indicator's
  readonly decimals: number;
  readonly corrected: boolean; // beside its source, in value
  readonly redated: boolean; // beside its source, in period
}

/** Cells by id, as their sources print them. */
export type Cells = ReadonlyMap<number, Cell>;

/** Loads the cells that findings mention as printed; `moved` are those of tables dated wrongly. */
export async function loadCells(
  warehouse: Warehouse,
  drafts: readonly Draft[],
  moved: ReadonlyMap<number, number>
): Promise<Cells> {
  const ids = [...new Set(drafts.flatMap(({cells}) => cells.map(({id}) => id)))];
  const rows = await warehouse.rows(
    `select id, region_id, indicator_id, year, value, unit, source_id, file, row_number,
      column_number, unit_factor, printed_decimals, printed_value, corrected, redated
    from int_check_observations
    where id in (select unnest(cast($1 as bigint[])))
    order by id`,
    [`[${ids.join(",")}]`]
  );
  return new Map(rows.map((row) => [numberOf(row, "id"), cellOf(row, moved)]));
}

/** Returns the evidence of a draft as JSON: its cells, where they stand, and what was measured. */
export function evidenceOf({cells, measures}: Draft, known: Cells): string {
  // the first tells most
  const distinct = new Map(cells.toReversed().map((cell) => [cell.id, cell]));
  const shown = [...distinct.values()].toReversed().flatMap(({id, expected}) => {
    const cell = known.get(id);
    if (!cell) return [];
    const {region, indicator, period, printed_period, value, unit, source, file, row, column} =
      cell;
    const place = {region, indicator, period, value, unit, source, file, row, column};
    const dated = printed_period === undefined ? place : {...place, printed_period};
    return [expected === undefined ? dated : {...dated, expected: tidy(expected)}];
  });
  return JSON.stringify({cells: shown, measures});
}

function tidy(expected: number | null): number | null {
  return expected === null ? null : Number(expected.toPrecision(12));
}

/** Returns the rows that would mend a finding, as JSON; "" when it proposes none. */
export function proposalOf(draft: Draft, known: Cells): string {
  const proposal = draft.proposal ?? correctionsOf(draft, known);
  return proposal.rows.length === 0 ? "" : JSON.stringify(proposal);
}

/** Returns whether everything a finding would correct is corrected beside the sources already. */
export function isMended({cells, proposal}: Draft, known: Cells): boolean {
  const dated = proposal?.file === "period_corrections.csv";
  const wrong = cells.filter(({expected}) => dated || expected !== undefined);
  const isDone = ({id}: {readonly id: number}) =>
    (dated ? known.get(id)?.redated : known.get(id)?.corrected) === true;
  return wrong.length > 0 && wrong.every(isDone);
}

function correctionsOf({cells, message}: Draft, known: Cells): Proposal {
  const rows = cells.flatMap(({id, expected, estimated}) => {
    const cell = known.get(id);
    if (!cell || expected === undefined) return [];
    const corrected =
      expected === null || estimated
        ? ""
        : (expected / cell.factor).toFixed(Math.max(0, cell.decimals));
    return [
      {
        source_id: cell.source,
        file: cell.file,
        row: String(cell.row),
        column: String(cell.column),
        printed: cell.printed,
        corrected,
        unit: "",
        reason: message.zh
      }
    ];
  });
  return {file: "corrections.csv", rows};
}

function cellOf(row: Row, moved: ReadonlyMap<number, number>): Cell {
  const decimals = numberOf(row, "printed_decimals");
  const [id, printedYear] = [numberOf(row, "id"), numberOf(row, "year")];
  const year = moved.get(id) ?? printedYear;
  return {
    id,
    region: textOf(row, "region_id"),
    indicator: textOf(row, "indicator_id"),
    period: String(year),
    ...(year === printedYear ? {} : {printed_period: String(printedYear)}),
    value: Number(numberOf(row, "value").toPrecision(12)), // scaling leaves binary noise
    unit: textOf(row, "unit"),
    source: textOf(row, "source_id"),
    file: textOf(row, "file"),
    row: numberOf(row, "row_number"),
    column: numberOf(row, "column_number"),
    printed: numberOf(row, "printed_value").toFixed(Math.max(0, decimals)),
    factor: numberOf(row, "unit_factor"),
    decimals,
    corrected: row["corrected"] === true,
    redated: row["redated"] === true
  };
}
