import {Cron} from "croner";
import {UsageError} from "../exitCodes.ts";

/** When a workspace is rebuilt: a cron pattern that means what it says in one time zone. */
export interface Plan {
  readonly pattern: string; // minute hour day month weekday
  readonly timeZone: string; // IANA name
}

/** Returns the plan as given. Throws UsageError when pattern or zone is none. */
export function readPlan(pattern: string, timeZone: string): Plan {
  try {
    const [next] = new Cron(pattern, {timezone: timeZone, mode: "5-part"}).nextRuns(1);
    if (next) return {pattern, timeZone};
  } catch {
    // told below, in one line
  }
  throw new UsageError(`invalid schedule: ${pattern} (${timeZone})`);
}

/** Returns the next n times after a moment, as the zone's clocks show them and in UTC. */
export function nextTimes({pattern, timeZone}: Plan, n: number, after: Date): Date[] {
  return new Cron(pattern, {timezone: timeZone, mode: "5-part"}).nextRuns(n, after);
}

/**
 * Says whether a run was due between the last one and now: a time that passed while the machine
 * slept counts once. Before the first run one is due.
 */
export function isDue(plan: Plan, last: Date | undefined, now: Date): boolean {
  if (last === undefined) return true;
  const [next] = nextTimes(plan, 1, last);
  return next !== undefined && next <= now;
}

/** Returns the moment as a clock in the plan's zone shows it: `2026-11-23 06:00 Asia/Shanghai`. */
export function showTime(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23"
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  return `${date} ${part("hour")}:${part("minute")} ${timeZone}`;
}
