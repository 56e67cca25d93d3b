import {describe, expect, it} from "vitest";
import {crontabLines, mergeCrontab} from "../src/schedule/crontab.ts";
import {isDue, readPlan, showTime} from "../src/schedule/plan.ts";
import {systemdUnits, toCalendar} from "../src/schedule/systemd.ts";
import {utcPatterns} from "../src/schedule/workflow.ts";

const shanghai = readPlan("0 6 * * *", "Asia/Shanghai");

describe("readPlan(pattern, timeZone)", () => {
  it.each([
    ["no pattern", "Asia/Shanghai"],
    ["0 6 31 2 *", "Asia/Shanghai"],
    ["0 6 * * *", "Asia/Zhoukou"],
    ["* * * * * *", "Asia/Shanghai"]
  ])("refuses %s in %s", (pattern, zone) => {
    expect(() => readPlan(pattern, zone)).toThrow(`invalid schedule: ${pattern} (${zone})`);
  });
});

describe("isDue(plan, last, now)", () => {
  it.each([
    ["before the first run", undefined, "2026-01-10T00:00:00Z", true],
    ["when the time has not come again", "2026-01-09T22:00:30Z", "2026-01-10T21:59:59Z", false],
    ["when it has", "2026-01-09T22:00:30Z", "2026-01-10T22:00:00Z", true],
    ["once, after days of sleep", "2026-01-01T22:00:30Z", "2026-01-10T03:00:00Z", true]
  ])("%s", (_, last, now, due) => {
    const before = last === undefined ? undefined : new Date(last);
    expect(isDue(shanghai, before, new Date(now))).toBe(due);
  });
});

describe("showTime(moment, timeZone)", () => {
  it("is what the clocks of the zone show", () => {
    expect(showTime(new Date("2026-01-09T22:00:00Z"), "Asia/Shanghai")).toBe(
      "2026-01-10 06:00 Asia/Shanghai"
    );
  });
});

describe("toCalendar(plan)", () => {
  it.each([
    ["0 6 * * *", "*-*-* 06:00:00 Asia/Shanghai"],
    ["30 6 * * 1-5", "Mon..Fri *-*-* 06:30:00 Asia/Shanghai"],
    ["*/15 8-18 * * *", "*-*-* 08..18:00/15:00 Asia/Shanghai"],
    ["5 0 1 3,9 *", "*-03,09-01 00:05:00 Asia/Shanghai"]
  ])("writes %s as %s", (pattern, expression) => {
    expect(toCalendar(readPlan(pattern, "Asia/Shanghai"))).toBe(expression);
  });
  it("refuses a day and a weekday together: cron means either, systemd both", () => {
    expect(() => toCalendar(readPlan("0 6 1 * 1", "Asia/Shanghai"))).toThrow(
      "give a day or a weekday"
    );
  });
});

describe("systemdUnits(plan, command, name)", () => {
  it("makes up for missed runs and quotes what systemd would read", () => {
    const [service, timer] = systemdUnits(
      shanghai,
      ["/usr/bin/node", '/a b/50%"$x'],
      "xianzhi-data"
    );
    expect(service?.content).toContain('ExecStart="/usr/bin/node" "/a b/50%%\\"$$x"');
    expect(timer?.content).toContain("Persistent=true");
    expect(timer?.name).toBe("xianzhi-data.timer");
  });
});

describe("utcPatterns(plan, now)", () => {
  const now = new Date("2026-01-01T00:00:00Z");
  it("moves the weekday with the hour", () => {
    const plan = readPlan("0 6 * * 1-5", "Asia/Shanghai");
    expect(utcPatterns(plan, now)).toEqual(["0 22 * * 0,1,2,3,4"]);
  });
  it("gives both hours where summer time shifts them", () => {
    const plan = readPlan("0 6 * * *", "America/Chicago");
    expect(utcPatterns(plan, now)).toEqual(["0 12 * * *", "0 11 * * *"]);
  });
});

describe("mergeCrontab(crontab, lines, name)", () => {
  const lines = crontabLines(shanghai, ["node", "xianzhi"], "xianzhi-data");
  it("adds to other lines and replaces its own", () => {
    const added = mergeCrontab("0 0 * * * other\n", lines, "xianzhi-data");
    expect(added).toBe(`0 0 * * * other\n${lines}`);
    expect(mergeCrontab(added, lines, "xianzhi-data")).toBe(added);
    expect(mergeCrontab("", lines, "xianzhi-data")).toBe(lines);
  });
  it("says the time zone, whatever the cron", () => {
    expect(lines).toContain(
      "*/15 * * * * node xianzhi --due '0 6 * * *' --time-zone Asia/Shanghai"
    );
  });
});
