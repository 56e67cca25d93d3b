/** The account of a file: every non-empty cell and every empty data position is one of three. */
export interface Accounting {
  readonly cells: number;
  readonly readings: number;
  readonly refusals: number;
  readonly notData: number;
}

/**
 * Counts cells twice, where they enter and where they go, so that none is lost or told twice.
 * `close` throws Error when the two counts differ: the reader itself is then at fault.
 */
export class Ledger {
  #entered = 0;
  #readings = 0;
  #refusals = 0;
  #notData = 0;

  /** Counts the non-empty cells of a record as it comes in. */
  enter(fields: readonly string[]): void {
    let filled = 0;
    for (const field of fields) if (isFilled(field)) ++filled;
    this.#entered += filled;
  }

  /** Counts data positions: those that hold something, and blank ones, which enter only here. */
  read(filled: number, blank: number): void {
    this.#readings += filled + blank;
    this.#entered += blank;
  }

  /** Counts a refused cell. */
  refuse(): void {
    ++this.#refusals;
  }

  /** Counts cells that are no data. */
  setAside(count: number): void {
    this.#notData += count;
  }

  /** Returns the account. */
  close(fileName: string): Accounting {
    const account = {
      cells: this.#entered,
      readings: this.#readings,
      refusals: this.#refusals,
      notData: this.#notData
    };
    if (account.cells !== account.readings + account.refusals + account.notData) {
      throw new Error(`broken accounting: ${JSON.stringify(account)} (${fileName})`);
    }
    return account;
  }
}

/** Says whether a field holds anything but blanks. */
export function isFilled(field: string): boolean {
  if (field === "") return false;
  return field.charCodeAt(0) > 32 && field.charCodeAt(0) < 128
    ? true
    : /[^\s\u3000\u00a0\ufeff]/.test(field);
}
