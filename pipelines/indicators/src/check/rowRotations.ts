import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, textOf} from "./cells.ts";
import {assignRows, gainOf, type MatchRow, type Move, movesOf} from "./rowMatching.ts";
import {rotationDraft, type Rotation} from "./rotationDraft.ts";
import {
  identityTable,
  medianRatio,
  neighbourTable,
  noRatio,
  sumRatio,
  type Table
} from "./rowTable.ts";
import type {Found} from "./tableYears.ts";
import type {Wording} from "./wording.ts";
import type {WorkingTables} from "./workingTables.ts";

const sureGain = 12; // half a chi-square: e^12 times likelier than the rows as printed
const manyRows = 12; // among which a wrong figure finds a row to fit by chance
const leastEvidence = 3; // against figures that stand anywhere: e^3 times likelier
const supportingGain = 2; // enough once another table of the year is rotated the same way

/**
 * Finds figures printed in the rows of other regions: swapped, rotated, or moved along a chain
 * whose end is not printed. Each figure is assigned to the row whose neighbouring years it fits;
 * a group of tables of one year that share the moves is one finding.
 */
export async function findRotations(
  tables: WorkingTables,
  wording: Wording
): Promise<Found> {
  const rows = await tables.query("row_groups");
  const groups = [...groupRows(rows, tableKey).values()];
  const suspects = groups.flatMap((group) =>
    [sumRatio, medianRatio, noRatio].map((ratio) => neighbourTable(group, ratio))
  );
  const rotated = rotatedAmong(suspects);
  if (rotated.length === 0) return foundOf(rotated, wording);
  // Only now are identities worth their computing: they tell which of these stand where they
  // should.
  const held = heldTogether(await tables.query("identities"));
  return foundOf(rotated.filter((group) => !isContradicted(group, held)), wording);
}

/** The same, where each figure is told by an identity instead of the years beside it. */
export function findIdentityRotations(identities: readonly Row[], wording: Wording): Found {
  const groups = [...groupRows(identities, tableKey).values()].filter((rows) => rows.length >= 4);
  return foundOf(rotatedAmong(groups.map(identityTable)), wording);
}

function tableKey(row: Row): string {
  return ["parent_id", "year", "indicator_id"].map((name) => textOf(row, name)).join("|");
}

function rotatedAmong(suspects: readonly Table[]): Rotation[] {
  return [...groupRows(suspects, (table) => table.key).values()].flatMap(rotatedIn);
}

function foundOf(rotated: readonly Rotation[], wording: Wording): Found {
  return {
    drafts: rotated.map((group) => rotationDraft(group, wording)),
    repairs: rotated.flatMap(({tables: moved, moves}) =>
      moved.flatMap(({cells}) =>
        moves.flatMap(({from, to}) => {
          const cell = cells.get(from);
          return cell ? [{id: cell.id, regionId: to}] : [];
        })
      )
    )
  };
}

// Cells that an identity binds and that agree: a figure among them stands in its own row, unless
// all of them moved together.
function heldTogether(identities: readonly Row[]): Map<number, number[][]> {
  const held = new Map<number, number[][]>();
  for (const row of identities) {
    const difference = Math.abs(numberOf(row, "value") - numberOf(row, "expected"));
    if (difference > numberOf(row, "tolerance")) continue;
    const bound = [numberOf(row, "id"), ...idsOf(row)];
    for (const id of bound) held.set(id, [...(held.get(id) ?? []), bound]);
  }
  return held;
}

function idsOf(row: Row): number[] {
  return textOf(row, "term_ids").split(",").map(Number);
}

function isContradicted(
  {moves, tables}: Rotation,
  held: ReadonlyMap<number, readonly (readonly number[])[]>
): boolean {
  const moved = tables.flatMap(({cells}) =>
    moves.flatMap(({from}) => cells.get(from)?.id ?? [])
  );
  const together = new Set(moved);
  const bound = moved.filter((id) =>
    (held.get(id) ?? []).some((cells) => cells.some((cell) => !together.has(cell)))
  );
  return bound.length >= moved.length / 2;
}

function rotatedIn(tables: readonly Table[]): Rotation[] {
  const found: Rotation[] = [];
  let rest = tables;
  for (;;) {
    const best = rest
      .map((table) => ({table, ...bestMoves(table)}))
      .filter(({gain}) => gain >= sureGain)
      .toSorted((a, b) => b.gain - a.gain)[0];
    if (!best) return found;
    const {indicatorId} = best.table;
    const supporting = rest.filter(
      (table) => table.indicatorId !== indicatorId && supports(table, best.moves)
    );
    const sharing = [best.table, ...distinctIndicators(supporting)];
    const many = best.table.rows.length >= manyRows;
    if (many && evidenceAgainstNoise(sharing, best.moves) < leastEvidence) {
      rest = rest.filter((table) => table !== best.table);
      continue;
    }
    const settled = new Set(sharing.map((table) => table.indicatorId));
    rest = rest.filter((table) => !settled.has(table.indicatorId));
    const undecided = undecidedAmong(rest, best.table, best.moves);
    const withGain = (table: Table) => ({...table, gain: best.gain});
    found.push({
      moves: best.moves,
      tables: sharing.map(withGain),
      undecided: undecided.map(withGain)
    });
  }
}

// Among many rows a figure that is simply wrong fits one by chance: each must land closer than
// figures spread evenly over the rows would, and pays for the rows it could have gone to.
function evidenceAgainstNoise(tables: readonly Table[], moves: readonly Move[]): number {
  const gains = tables.flatMap((table) => {
    const {rows, ownNoise: noise} = table;
    const predicted = rows.map((row) => row.predicted);
    const range = Math.max(...predicted) - Math.min(...predicted);
    const known = knownMoves(table, moves);
    const spread = Math.log(Math.max(range, noise) / (noise * Math.sqrt(2 * Math.PI)));
    return known.map(({from, to}) => {
      const printed = rows.find(({regionId}) => regionId === from)?.printed ?? 0;
      const wanted = rows.find(({regionId}) => regionId === to)?.predicted ?? 0;
      return spread - (printed - wanted) ** 2 / (2 * noise ** 2);
    });
  });
  const price = moves.length * Math.log(tables[0]?.rows.length ?? 1);
  return gains.reduce((total, gain) => total + gain, 0) - price;
}

// Where several columns of a source have moved, one that neither fits better nor worse moved may
// have too: it is named, and not touched.
function undecidedAmong(rest: readonly Table[], {cells}: Table, moves: readonly Move[]): Table[] {
  const source = (own: Table["cells"]) =>
    moves.map(({from}) => own.get(from)?.source).find(Boolean);
  const beside = rest.filter((table) => source(table.cells) === source(cells));
  const told = new Set(
    beside.filter((table) => !isOpen(table, moves)).map((table) => table.indicatorId)
  );
  return distinctIndicators(beside.filter((table) => !told.has(table.indicatorId)));
}

function isOpen(table: Table, moves: readonly Move[]): boolean {
  const known = knownMoves(table, moves);
  return known.length >= 2 && gainOf(table.rows, known, table.ownNoise).gain > -supportingGain;
}

// A table comes once for each way of predicting its rows.
function distinctIndicators(tables: readonly Table[]): Table[] {
  return [...new Map(tables.map((table) => [table.indicatorId, table])).values()];
}

function bestMoves({rows, noise}: Table): {readonly moves: Move[]; readonly gain: number} {
  const moves = movesOf(rows, assignRows(rows, noise ** 2 * Math.log(rows.length + 1)));
  if (moves.length < 2) return {moves, gain: 0};
  const {gain, worst} = gainOf(rows, moves, noise);
  // Every move costs the logarithm of the rows it could have gone to.
  const price = moves.length * Math.log(rows.length);
  const fits = worst <= Math.min(0.15, 3 * noise) && isContrast(rows, moves);
  return {moves, gain: fits ? gain - price : 0};
}

// The moves that a table knows both rows of.
function knownMoves({rows}: Table, moves: readonly Move[]): Move[] {
  return moves.filter(({from, to}) =>
    rows.some((row) => row.regionId === from && row.printed !== null) &&
    rows.some((row) => row.regionId === to)
  );
}

function supports(table: Table, moves: readonly Move[]): boolean {
  const {rows, ownNoise: noise} = table;
  const known = knownMoves(table, moves);
  if (known.length < 2) return false;
  const {gain, worst} = gainOf(rows, known, noise);
  const better = known.filter((move) => gainOf(rows, [move], noise).gain > 0);
  return gain >= supportingGain && worst <= 4 * noise && better.length >= 0.6 * known.length;
}

// The moved figures must fit at least three times better where they are moved to.
function isContrast(rows: readonly MatchRow[], moves: readonly Move[]): boolean {
  const {gain, moved} = gainOf(rows, moves, Math.SQRT1_2);
  const byRegion = new Map(rows.map((row) => [row.regionId, row]));
  let before = 0;
  for (const {from} of moves) {
    const row = byRegion.get(from);
    if (row?.printed !== null && row !== undefined) before += (row.printed - row.predicted) ** 2;
  }
  return moved >= 2 && gain >= (8 / 9) * before;
}
