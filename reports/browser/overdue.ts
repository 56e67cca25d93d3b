import {pageLanguage} from "./pageLanguage.ts";

const day = 86_400_000; // ms

/**
 * Adds to each `<time data-due="2026-04-30">` of the page by how many days it
 * is overdue on the given day. The date itself never rolls on; only the reader's
 * clock knows what day it is, so no release has to be rebuilt to say this.
 */
export function markOverdue(now: Date): void {
  for (const time of document.querySelectorAll<HTMLElement>("time[data-due]")) {
    const days = overdueDays(time.dataset["due"] ?? "", now);
    if (days === 0) continue;
    const english = ` (${days} ${days === 1 ? "day" : "days"} overdue)`;
    time.append(pageLanguage() === "en" ? english : `（逾期${days}天）`);
  }
}

/** Returns the whole days between an ISO date and the local day of `now`; 0 when not yet due. */
export function overdueDays(due: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((today - Date.parse(due)) / day);
  return days > 0 ? days : 0;
}
