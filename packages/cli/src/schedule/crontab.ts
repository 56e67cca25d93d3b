import type {Plan} from "./plan.ts";

/**
 * Returns the crontab lines of a plan. Every cron knows another way to name a time zone, or none,
 * and none makes up for missed runs: so it asks four times an hour, and the program knows whether
 * a run is due.
 */
export function crontabLines(plan: Plan, command: readonly string[], name: string): string {
  const due = [...command, "--due", plan.pattern, "--time-zone", plan.timeZone];
  const line = due.map(quoteArgument).join(" ").replaceAll("%", "\\%");
  return `${beginning(name)}\n*/15 * * * * ${line}\n${ending(name)}\n`;
}

/** Returns a crontab with the lines of that name put in, or replaced where they stand. */
export function mergeCrontab(crontab: string, lines: string, name: string): string {
  const [begin, end] = [crontab.indexOf(beginning(name)), crontab.indexOf(ending(name))];
  if (begin < 0 || end < begin) return `${crontab.replace(/([^\n])$/, "$1\n")}${lines}`;
  return crontab.slice(0, begin) + lines.trimEnd() + crontab.slice(end + ending(name).length);
}

function beginning(name: string): string {
  return `# begin ${name}`;
}

function ending(name: string): string {
  return `# end ${name}`;
}

function quoteArgument(argument: string): string {
  return /^[\w@/.:=-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
