import {UsageError} from "../exitCodes.ts";
import type {Plan} from "./plan.ts";

/** A file to be put somewhere, named by its path in the folder it belongs in. */
export interface UnitFile {
  readonly name: string;
  readonly content: string;
}

/**
 * Returns the service and the timer of a plan. `Persistent` makes up for a run that the machine
 * slept through; the time zone stands in the calendar expression.
 */
export function systemdUnits(plan: Plan, command: readonly string[], name: string): UnitFile[] {
  const line = command.map(quoteArgument).join(" ");
  const service = [
    "[Unit]",
    "Description=Rebuild a Xianzhi workspace",
    "",
    "[Service]",
    "Type=oneshot",
    `ExecStart=${line}`,
    "# 5: held by the gate, waits for xianzhi approve",
    "SuccessExitStatus=5",
    "Nice=10"
  ];
  const timer = [
    "[Unit]",
    "Description=When a Xianzhi workspace is rebuilt",
    "",
    "[Timer]",
    `OnCalendar=${toCalendar(plan)}`,
    "Persistent=true",
    "RandomizedDelaySec=60",
    "",
    "[Install]",
    "WantedBy=timers.target"
  ];
  return [
    {name: `${name}.service`, content: `${service.join("\n")}\n`},
    {name: `${name}.timer`, content: `${timer.join("\n")}\n`}
  ];
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Returns a cron pattern as systemd's calendar expression. Throws UsageError for rarer forms. */
export function toCalendar({pattern, timeZone}: Plan): string {
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = pattern.split(/\s+/);
  const plain = [minute, hour, day, month].every((field) => /^[\d,*/-]+$/.test(field));
  if (!plain || !/^[\d,*-]+$/.test(weekday)) {
    throw new UsageError(`invalid schedule for systemd: ${pattern}; use digits, commas, - and *`);
  }
  if (day !== "*" && weekday !== "*") {
    // cron means either, systemd both
    throw new UsageError(`invalid schedule for systemd: ${pattern}; give a day or a weekday`);
  }
  const days = weekday === "*" ? "" : `${toWeekdays(weekday)} `;
  const two = (field: string) => toField(field).replaceAll(/\b(\d)\b/g, "0$1");
  return `${days}*-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:00 ${timeZone}`;
}

function toField(field: string): string {
  return field.replaceAll(/\*\/(\d+)/g, "0/$1").replaceAll("-", "..");
}

function toWeekdays(field: string): string {
  return field.replaceAll(/\d/g, (digit) => weekdays[Number(digit)] ?? digit).replaceAll("-", "..");
}

// systemd reads quotes, backslashes, $ and % in a command line.
function quoteArgument(argument: string): string {
  const escaped = argument
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("%", "%%")
    .replaceAll("$", "$$$$");
  return `"${escaped}"`;
}
