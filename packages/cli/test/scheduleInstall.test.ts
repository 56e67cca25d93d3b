import {mkdtemp, readFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {crontabLines} from "../src/schedule/crontab.ts";
import {installCrontab, installTimer, installWorkflow} from "../src/schedule/install.ts";
import {readPlan} from "../src/schedule/plan.ts";
import {systemdUnits} from "../src/schedule/systemd.ts";
import {workflowFile} from "../src/schedule/workflow.ts";

const plan = readPlan("0 6 * * *", "Asia/Shanghai");
const command = ["node", "xianzhi", "rebuild"];
const lines = crontabLines(plan, command, "xianzhi-data");

/** A machine whose programs answer as given; what it was asked is kept. */
function machine(answers: Readonly<Record<string, string | Error>>) {
  const asked: string[][] = [];
  const run = async (program: string, args: readonly string[], input = "") => {
    asked.push([program, ...args, ...(input === "" ? [] : [input])]);
    const answer = answers[[program, ...args].join(" ")] ?? "";
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return {asked, run};
}

const missing = Object.assign(new Error("spawn x ENOENT"), {code: "ENOENT", syscall: "spawn x"});

describe("installTimer(units, folder, name, run)", () => {
  const units = systemdUnits(plan, command, "xianzhi-data");
  it("writes both units, then starts the timer", async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "units-")), "user");
    const {asked, run} = machine({});
    const told = await installTimer(units, folder, "xianzhi-data", run);
    expect(told).toContain("loginctl enable-linger");
    expect(asked).toEqual([
      ["systemctl", "--user", "daemon-reload"],
      ["systemctl", "--user", "enable", "--now", "xianzhi-data.timer"]
    ]);
    const timer = await readFile(join(folder, "xianzhi-data.timer"), "utf8");
    expect(timer).toContain("OnCalendar=*-*-* 06:00:00 Asia/Shanghai");
  });
  it("says in one line that there is no systemd", async () => {
    const folder = await mkdtemp(join(tmpdir(), "units-"));
    const {run} = machine({"systemctl --user daemon-reload": missing});
    await expect(installTimer(units, folder, "xianzhi-data", run)).rejects.toThrow(
      "missing program: systemctl"
    );
  });
});

describe("installCrontab(lines, name, run)", () => {
  it("keeps the other lines", async () => {
    const {asked, run} = machine({"crontab -l": "0 0 * * * other\n"});
    await installCrontab(lines, "xianzhi-data", run);
    expect(asked[1]).toEqual(["crontab", "-", `0 0 * * * other\n${lines}`]);
  });
  it("begins one where there is none", async () => {
    const {asked, run} = machine({
      "crontab -l": new Error("crontab ended with 1: no crontab for me")
    });
    await installCrontab(lines, "xianzhi-data", run);
    expect(asked[1]).toEqual(["crontab", "-", lines]);
  });
  it("replaces nothing that it could not read", async () => {
    const {asked, run} = machine({
      "crontab -l": new Error("crontab ended with 1: permission denied")
    });
    await expect(installCrontab(lines, "xianzhi-data", run)).rejects.toThrow("permission denied");
    expect(asked).toEqual([["crontab", "-l"]]);
  });
});

describe("installWorkflow(content, repository)", () => {
  it("stands where the service looks for it", async () => {
    const repository = await mkdtemp(join(tmpdir(), "repository-"));
    const content = workflowFile(plan, "data", new Date("2026-01-01T00:00:00Z"));
    const told = await installWorkflow(content, repository);
    const path = join(repository, ".github/workflows/rebuild.yml");
    expect(told).toBe(`installed ${path}\n`);
    expect(await readFile(path, "utf8")).toContain('- cron: "0 22 * * *"');
  });
});
