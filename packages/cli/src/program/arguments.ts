import {Option} from "commander";
import {UsageError} from "../exitCodes.ts";

/** Returns a reader of whole numbers within limits for an option. It throws UsageError. */
export function wholeNumber(
  name: string,
  least: number,
  most = Infinity
): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    const range = most === Infinity ? `from ${least}` : `from ${least} to ${most}`;
    throw new UsageError(`invalid ${name}: ${text} (a whole number ${range})`);
  };
}

/** Reads a span of hours, fractions allowed. Throws UsageError. */
export function hours(text: string): number {
  const value = /^\d{1,6}(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (value > 0) return value;
  throw new UsageError(`invalid --max-age: ${text} (hours, such as 26)`);
}

/** Returns the option that names one of a command's formats. */
export function formats(choices: readonly string[], standard: string): Option {
  return new Option("--format <format>").choices([...choices]).default(standard);
}

/** Returns the option that names one of the languages that are spoken, Chinese unless said. */
export function languages(): Option {
  return new Option("--lang <lang>").choices(["zh", "en"]).default("zh");
}
