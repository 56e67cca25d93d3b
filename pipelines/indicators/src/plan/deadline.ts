/** Returns the year of a day, null for none. */
export function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

/** Returns whether a deadline lies before the day the record was last added to. */
export function deadlineState(
  deadline: string | null,
  asOf: string
): "passed" | "running" | "none" {
  if (deadline === null) return "none";
  return deadline < asOf ? "passed" : "running";
}
