import {kinds} from "./cells.ts";
import {type Band, type Grid, range} from "./grid.ts";
import {isKeyWord} from "./keyWords.ts";

/** Says whether a row of years stands above figures: 2020, 2019, … or 2018年 three times. */
export function isPeriodHeader(grid: Grid, band: Band, r: number): boolean {
  const filled = range(band.left, band.right).filter((c) => grid.kind(r, c) !== kinds.empty);
  const periods = filled.filter((c) => grid.kind(r, c) === kinds.period);
  const [first] = filled;
  if (first === undefined || periods.length === 0) return false;
  if (filled.some((c) => grid.kind(r, c) === kinds.number || grid.kind(r, c) === kinds.missing))
    return false;
  const all = periods.length === filled.length && periods.length > 1;
  if (all && isUnderKeys(grid, band, r)) return isSequence(grid, r, periods);
  const below = range(r + 1, Math.min(r + 8, grid.height));
  const differ = periods.filter((c) => {
    const counts = grid.countColumn(c, below);
    return counts.number + counts.missing >= counts.period || counts.text > counts.period;
  });
  if (differ.length < 0.6 * periods.length) return false;
  return periods.length > 1 ? isSequence(grid, r, periods) : isKeyWord(grid.text(r, first));
}

function isSequence(grid: Grid, r: number, columns: readonly number[]): boolean {
  const years = columns.map((c) => Number(/\d{4}/.exec(grid.text(r, c))?.[0] ?? "0"));
  const steps = years.slice(1).map((year, i) => year - (years[i] ?? 0));
  const small = steps.filter((step) => Math.abs(step) <= 10).length;
  return small >= 0.8 * steps.length;
}

// Below the head of the names, where none stands: no record, whatever its years look like.
function isUnderKeys(grid: Grid, band: Band, r: number): boolean {
  return grid.kind(r, band.left) === kinds.empty && isKeyWord(grid.text(r - 1, band.left));
}
