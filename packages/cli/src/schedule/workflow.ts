import {nextTimes, type Plan} from "./plan.ts";

/**
 * Returns a workflow for GitHub that rebuilds by the plan and keeps the release. Its cron knows
 * UTC alone: the plan's times are given in it, both where summer time shifts them (a second run
 * finds nothing to do). What a missed run would have read, the next one reads.
 */
export function workflowFile(plan: Plan, workspace: string, now: Date): string {
  const crons = utcPatterns(plan, now).map((pattern) => `    - cron: "${pattern}"`);
  return `name: rebuild
on:
  workflow_dispatch:
  schedule: # ${plan.pattern} in ${plan.timeZone}, here in UTC
${crons.join("\n")}
concurrency: rebuild
permissions:
  contents: read
jobs:
  rebuild:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
          cache: npm
      - uses: actions/cache@v4
        with:
          path: |
            ${workspace}/lake
            ${workspace}/snapshots
            ${workspace}/releases
            ${workspace}/runs
          key: xianzhi-\${{ github.run_id }}
          restore-keys: xianzhi-
      - run: npm ci
      - run: npx turbo run build
      - run: npx xianzhi --workspace ${JSON.stringify(workspace)} rebuild --gate
      - if: always()
        run: npx xianzhi --workspace ${JSON.stringify(workspace)} health
      - uses: actions/upload-artifact@v4
        with:
          name: release
          path: ${workspace}/releases/current/
`;
}

/** Returns the plan's times of a year as patterns in UTC, in their order. */
export function utcPatterns(plan: Plan, now: Date): string[] {
  const [, , day = "*", month = "*"] = plan.pattern.split(/\s+/);
  const times = nextTimes(plan, 400, now);
  const weekdays = new Map<string, Set<number>>();
  const days = new Map<string, Set<number>>();
  for (const time of times) {
    const clock = `${time.getUTCMinutes()} ${time.getUTCHours()}`;
    weekdays.set(clock, (weekdays.get(clock) ?? new Set()).add(time.getUTCDay()));
    days.set(clock, (days.get(clock) ?? new Set()).add(time.getUTCDate()));
  }
  const list = (values: ReadonlySet<number>) => [...values].toSorted((a, b) => a - b).join(",");
  return [...weekdays].map(([clock, found]) => {
    if (day !== "*" || month !== "*") {
      return `${clock} ${list(days.get(clock) ?? new Set())} ${month} *`;
    }
    return `${clock} * * ${found.size === 7 ? "*" : list(found)}`;
  });
}
