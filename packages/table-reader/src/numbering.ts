import {foldTight} from "./fold.ts";
import {type Band, type Grid, range} from "./grid.ts";

const stem = /^[甲乙丙丁戊己A-Za-z-]$/; // how columns of names are numbered

/** Says whether a row numbers the columns under the header: `甲,乙,1,2,3`, or `1,2,3,4`. */
export function isNumbering(grid: Grid, band: Band, r: number): boolean {
  const texts = range(band.left, band.right)
    .map((c) => foldTight(grid.text(r, c)))
    .filter((text) => text !== "");
  const rest = stem.test(texts[0] ?? "") ? texts.filter((text) => !stem.test(text)) : texts;
  const numbers = rest.map((text) => Number(text.replace(/[()]/g, "")));
  return (
    numbers.length > 1 &&
    numbers.every((n, i) => n === i + 1) &&
    (rest.length < texts.length || r < 12)
  );
}
