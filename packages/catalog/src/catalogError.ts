/** Where in the catalogue something is wrong; row is one-based, the header being row 1. */
export interface CatalogPlace {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
}

/**
 * The catalogue contradicts itself or cannot be read. The message is one line:
 * `unknown unit: 万兀 (indicators.csv, row 12, column unit)`.
 */
export class CatalogError extends Error {
  override readonly name = "CatalogError";
  readonly place: CatalogPlace;

  constructor(problem: string, place: CatalogPlace, options?: ErrorOptions) {
    const row = place.row === undefined ? "" : `, row ${place.row}`;
    const column = place.column === undefined ? "" : `, column ${place.column}`;
    super(`${problem} (${place.file}${row}${column})`, options);
    this.place = place;
  }
}
