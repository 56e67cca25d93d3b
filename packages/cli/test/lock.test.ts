import {mkdtemp, readdir, readFile, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {workspaceAt, type Workspace} from "@xianzhi/catalog/workspace";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {
  findLockOwner,
  isAbandoned,
  LockedError,
  sweepClaims,
  takeLock
} from "../src/rebuild/lock.ts";
import {ownIdentity} from "../src/rebuild/processIdentity.ts";

let workspace: Workspace;
let path: string;

beforeEach(async () => {
  workspace = workspaceAt(await mkdtemp(join(tmpdir(), "xianzhi-lock-")));
  path = join(workspace.root, ".lock");
});
afterEach(() => rm(workspace.root, {recursive: true, force: true}));

async function writeOwner(changes: object): Promise<void> {
  const owner = {id: "other", ...(await ownIdentity()), since: "2026-01-01T00:00:00.000Z"};
  await writeFile(path, JSON.stringify({...owner, ...changes}));
}

describe("takeLock(workspace)", () => {
  it("leaves nothing behind when it is let go", async () => {
    const lock = await takeLock(workspace);
    await lock.confirm();
    await lock.release();
    expect(await readdir(workspace.root)).toEqual([]);
  });

  it("refuses while a living run holds it, and says who", async () => {
    const lock = await takeLock(workspace);
    await expect(takeLock(workspace, {patience: 0})).rejects.toThrow(
      new LockedError(`locked workspace: process ${process.pid} (${path})`)
    );
    await lock.release();
  });

  it("waits for a living run, telling it once", async () => {
    const lock = await takeLock(workspace);
    const told: number[] = [];
    const waiting = takeLock(workspace, {onWait: ({pid}) => void told.push(pid)});
    setTimeout(() => void lock.release(), 200);
    await (await waiting).release();
    expect(told).toEqual([process.pid]);
  });

  it("takes over from a dead process, telling its record first", async () => {
    await writeOwner({pid: 2 ** 22 + 1});
    const died: string[] = [];
    const lock = await takeLock(workspace, {onDead: async ({since}) => void died.push(since)});
    expect(died).toEqual(["2026-01-01T00:00:00.000Z"]);
    await lock.release();
  });

  it("takes over when the dead one's number is in use again", async () => {
    await writeOwner({start: "1"});
    const lock = await takeLock(workspace, {patience: 0});
    await lock.release();
  });

  it("takes over from a machine it cannot see only after a long silence", async () => {
    await writeOwner({space: "another machine"});
    await expect(takeLock(workspace, {patience: 0})).rejects.toThrow(LockedError);
    const longAgo = new Date(Date.now() - 600_000);
    await utimes(path, longAgo, longAgo);
    await (await takeLock(workspace, {patience: 0})).release();
  });

  it("is given to one of many that find the same dead owner", async () => {
    let [holding, taken] = [0, 0];
    const work = async () => {
      const lock = await takeLock(workspace);
      expect(++holding).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      await lock.confirm();
      --holding;
      ++taken;
      await lock.release();
    };
    for (let round = 0; round < 20; ++round) {
      await writeOwner({id: `dead-${round}`, start: "1"});
      await Promise.all([work(), work(), work(), work(), work()]);
    }
    expect(taken).toBe(100);
    expect(await readdir(workspace.root)).toEqual([]);
  });

  it("is inherited also from an heir that died before it had taken over", async () => {
    await writeOwner({id: "first", start: "1"});
    const heir = {id: "second", ...(await ownIdentity()), start: "1", since: ""};
    await writeFile(`${path}.first.heir`, JSON.stringify(heir));
    const died: string[] = [];
    const lock = await takeLock(workspace, {onDead: async ({id}) => void died.push(id)});
    await lock.confirm();
    await lock.release();
    expect(died).toEqual(["second"]);
    expect(await readdir(workspace.root)).toEqual([]);
  });

  it("notices that it was taken over, and then leaves the other's lock alone", async () => {
    const lock = await takeLock(workspace);
    await writeOwner({});
    await expect(lock.confirm()).rejects.toThrow(`lost lock: another run took over (${path})`);
    await lock.release();
    expect(await readFile(path, "utf8")).toContain("other");
  });
});

describe("sweepClaims(workspace)", () => {
  it("removes what dead runs left, whole or half written, and keeps what living ones wait with", async () => {
    const claim = {id: "a", ...(await ownIdentity()), since: ""};
    await writeFile(`${path}.${process.pid}.living`, JSON.stringify(claim));
    await writeFile(`${path}.77.dead`, JSON.stringify({...claim, start: "1"}));
    await writeFile(`${path}.${2 ** 22 + 1}.half`, "");
    await sweepClaims(workspace);
    expect(await readdir(workspace.root)).toEqual([`.lock.${process.pid}.living`]);
  });
});

describe("isAbandoned(workspace, owner)", () => {
  it("is true of a dead owner and false of a living one", async () => {
    const lock = await takeLock(workspace);
    const living = await findLockOwner(workspace);
    expect(living && (await isAbandoned(workspace, living))).toBe(false);
    await lock.release();
    await writeOwner({start: "1"});
    const dead = await findLockOwner(workspace);
    expect(dead && (await isAbandoned(workspace, dead))).toBe(true);
  });
});
