import {execFile} from "node:child_process";
import {readFile, readlink} from "node:fs/promises";
import {hostname, platform} from "node:os";

/** A process as a lock names it: its number alone is used again after it has died. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly start: string; // when it started, as its system says; "" where that cannot be asked
  readonly space: string; // the boot and the name space in which the number means it
}

/** Returns the identity of this process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const start = (await findProcessStart(process.pid)) ?? "";
  return {pid: process.pid, start, space: await processSpace()};
}

/** Says whether that very process still runs; undefined when it cannot be seen from here. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean | undefined> {
  if (identity.space !== (await processSpace())) return undefined;
  const start = await findProcessStart(identity.pid);
  return start !== undefined && (identity.start === "" || start === identity.start);
}

/** Returns when the process of a number started, undefined when none runs; a zombie does not. */
export async function findProcessStart(pid: number): Promise<string | undefined> {
  if (platform() === "linux") return startInProc(pid);
  if (!answersSignals(pid)) return undefined;
  return platform() === "win32" ? "" : startByPs(pid);
}

async function startInProc(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The name stands in parentheses and may hold any character: fields are counted after it.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields === undefined || fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
}

async function startByPs(pid: number): Promise<string> {
  return new Promise((resolve) => {
    execFile("ps", ["-o", "lstart=", "-p", String(pid)], (_, stdout) => resolve(stdout.trim()));
  });
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function processSpace(): Promise<string> {
  if (platform() !== "linux") return hostname();
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => hostname());
  return `${boot.trim()} ${await readlink("/proc/self/ns/pid").catch(() => "")}`;
}
