/** One cell of an answer: as people read it, as a program does, and the figure it is. */
export interface AnswerCell {
  readonly text: string;
  readonly value: number | null; // null for words, and for what is not known
  readonly key: string | null; // of the mart figures
}

/** A table of an answer; every row has as many cells as there are columns. */
export interface AnswerTable {
  readonly caption: string;
  readonly columns: readonly string[]; // with their units
  readonly rows: readonly (readonly AnswerCell[])[];
}

/** The answer to one of the planners' questions, in one language. */
export interface Answer {
  readonly n: number;
  readonly title: string; // the question
  readonly verdict: string; // one line: what is so, or why it cannot be said
  readonly paragraphs: readonly string[];
  readonly tables: readonly AnswerTable[];
  readonly vintage: string; // of the figures used; "" where none was
  readonly status: string;
  readonly sources: readonly string[]; // titles of what they were read from
  readonly lineage: readonly string[]; // keys of the figures used, sorted
}

/** What an answer says, before its vintage, status and lineage are added. */
export interface AnswerBody {
  readonly verdict: string;
  readonly paragraphs?: readonly string[];
  readonly tables?: readonly AnswerTable[];
  readonly keys?: readonly string[]; // figures used beside those in cells
}
