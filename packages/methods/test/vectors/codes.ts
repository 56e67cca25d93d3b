import {breakCode} from "../../src/breaks.ts";
import {trackStatuses} from "../../src/onTrack.ts";
import {flags, reasons} from "../../src/result.ts";
import {verdicts} from "../../src/verdict.ts";

/** True for a code of the closed lists, or of a declared break. */
export function isReasonOrFlag(code: string): boolean {
  const [, year = "", kind = ""] = /^BREAK_(\d{4})_([A-Z]+)$/.exec(code) ?? [];
  const lists: readonly (readonly string[])[] = [reasons, flags, verdicts, trackStatuses];
  return (
    lists.some((list) => list.includes(code)) ||
    (year !== "" && breakCode({year: Number(year), kind: kind.toLowerCase()}) === code)
  );
}
