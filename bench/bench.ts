/** One measured thing: a row of the printed table. */
export interface Measured {
  readonly what: string;
  readonly value: string; // with its unit
  readonly budget: string; // of docs/performance.md; "" where there is none
  readonly note: string; // spread, runs, counts
}

/** What the command line gives to every bench. */
export interface BenchOptions {
  readonly panel: string | undefined; // a wide county panel as CSV
  readonly copies: readonly number[]; // how often the panel's records are repeated, in turn
  readonly province: string | undefined; // the panel of one province's counties as CSV
  readonly codes: string | undefined; // GB/T 2260 codes by revision, as TSV
  readonly aliases: string | undefined; // header texts of the panel's indicators, as CSV
}

export interface Bench {
  readonly name: string;
  readonly about: string;
  /** Measures, saying on `say` what is left out and why. */
  run(options: BenchOptions, say: (line: string) => void): Promise<readonly Measured[]>;
}
