import {isPresent} from "./present.ts";

/** Where a target stands. */
export const trackStatuses = [
  "ACHIEVED",
  "ON_TRACK",
  "ON_TRACK_MARGINAL",
  "LIKELY",
  "AT_RISK",
  "OFF_TRACK",
  "UNKNOWN"
] as const;
export type TrackStatus = (typeof trackStatuses)[number];

/** A projection to the target year; for a relative target, of the lead and not of the region. */
export interface Outlook {
  readonly value: number | null;
  readonly low: number | null; // null where no interval may be reported
  readonly high: number | null;
}

/** A target and what is known of it. */
export interface Target {
  readonly value: number | null;
  readonly direction: "up" | "down";
  readonly latest: number | null; // the latest final observation, if the target year has come
}

/**
 * Returns the status of a target: ACHIEVED from a final observation at or after the target year;
 * ON_TRACK with the whole interval beyond it, LIKELY with the point, AT_RISK with a part of the
 * interval only, OFF_TRACK with none. UNKNOWN without target, projection or interval.
 */
export function trackStatus({value, low, high}: Outlook, target: Target): TrackStatus {
  if (!isPresent(target.value)) return "UNKNOWN";
  const goal = target.value;
  const meets = (x: number) => (target.direction === "up" ? x >= goal : x <= goal);
  if (isPresent(target.latest)) return meets(target.latest) ? "ACHIEVED" : "OFF_TRACK";
  if (!isPresent(value) || !isPresent(low) || !isPresent(high)) return "UNKNOWN";
  if (meets(value)) return meets(low) && meets(high) ? "ON_TRACK" : "LIKELY";
  return meets(low) || meets(high) ? "AT_RISK" : "OFF_TRACK";
}
