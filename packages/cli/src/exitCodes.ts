import {plainLine} from "./plainText.ts";

/** What a command's end means, for scripts and monitors. */
export const exitCodes = {
  done: 0,
  found: 1, // check or diff found something
  usage: 2,
  badSource: 3, // nothing was published
  internal: 4,
  held: 5 // by the gate
} as const;

/** Wrong use of a command: an unknown id, a missing argument. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const codes: Readonly<Record<string, number>> = {
  UsageError: exitCodes.usage,
  SourceError: exitCodes.badSource,
  CatalogError: exitCodes.badSource,
  LockedError: exitCodes.internal,
  ChangedInputsError: exitCodes.internal,
  ModelError: exitCodes.internal
};

/** Returns the exit code that an error means. */
export function exitCodeOf(error: unknown): number {
  return (error instanceof Error ? codes[error.name] : undefined) ?? exitCodes.internal;
}

/**
 * Prints an error and returns the exit code: one line for what a person can mend, the stack for
 * what only a programmer can.
 */
export function reportFailure(error: unknown): number {
  if (!(error instanceof Error)) {
    process.stderr.write(`${String(error)}\n`);
    return exitCodes.internal;
  }
  if (isCommanderError(error))
    return "exitCode" in error && error.exitCode === 0 ? 0 : exitCodes.usage;
  process.stderr.write(`${isExpected(error) ? plainLine(error.message) : error.stack}\n`);
  return exitCodeOf(error);
}

/** Says whether an error tells what a person can mend. */
export function isExpected(error: unknown): boolean {
  return error instanceof Error && (codes[error.name] !== undefined || isSystemFailure(error));
}

// By its code: the bundle is minified, and commander names its errors after their classes.
function isCommanderError(error: Error): boolean {
  return "code" in error && String(error.code).startsWith("commander.");
}

// A full disk or a folder that may not be written: DuckDB tells it in its message, Node in a code.
function isSystemFailure(error: Error): boolean {
  if (/^IO Error: (?!No files found)/.test(error.message)) return true;
  return "code" in error && /^E[A-Z]{3,}$/.test(String(error.code)) && "syscall" in error;
}
