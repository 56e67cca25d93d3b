/** Why a cell, a row or a whole sheet was refused, or why a printed value is doubted. */
export type IssueCode =
  | "not_a_table"
  | "damaged_header"
  | "row_too_long"
  | "row_too_short"
  | "unkeyed_row"
  | "name_is_a_number"
  | "not_a_number"
  | "several_numbers"
  | "unit_conflict"
  | "unclear_unit"
  | "text_in_table"
  | "ambiguous_number"
  | "duplicate_row"
  | "duplicate_column"
  | "negative_value"
  | "conflicting_parent"
  | "hidden_cell"
  | "unread_block"
  | "too_large";

/** One refusal or doubt: row and column are one-based, column 0 when the whole row is meant. */
export interface Issue {
  readonly code: IssueCode;
  readonly message: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
