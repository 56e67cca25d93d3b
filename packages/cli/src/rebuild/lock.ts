import {randomUUID} from "node:crypto";
import {link, readdir, readFile, rename, rm, stat, utimes, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {
  findProcessStart,
  isRunning,
  ownIdentity,
  type ProcessIdentity
} from "./processIdentity.ts";

/** Another run holds the workspace. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

/** Who holds a workspace, as its lock file says. */
export interface LockOwner extends ProcessIdentity {
  readonly id: string;
  readonly since: string; // ISO time
}

/** The workspace is this run's alone, until it lets go. */
export interface Lock {
  /** Throws LockedError when another run took the workspace over, holding this one for dead. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

export interface LockOptions {
  readonly onWait?: (owner: LockOwner) => void; // told once
  readonly onDead?: (owner: LockOwner) => Promise<void>; // a run died holding it
  readonly patience?: number; // milliseconds to wait for a living owner
}

const patienceStandard = 600_000; // milliseconds; a rebuild that takes longer is stuck
const beat = 20_000; // milliseconds between signs of life, for owners that cannot be asked
const silence = 120_000; // milliseconds after which such an owner is dead

/**
 * Takes the workspace's lock, waiting while a living run holds it; the lock of a dead one is taken
 * over by one of those that wait, also when its process number is in use again. Throws LockedError
 * when the wait is too long.
 */
export async function takeLock(workspace: Workspace, options: LockOptions = {}): Promise<Lock> {
  const {onWait = () => {}, onDead = async () => {}, patience = patienceStandard} = options;
  const path = join(workspace.root, ".lock");
  const me = {id: randomUUID(), ...(await ownIdentity()), since: new Date().toISOString()};
  const own = `${path}.${process.pid}.${me.id.slice(0, 8)}`;
  await writeFile(own, JSON.stringify(me));
  let told = false;
  try {
    for (const start = Date.now(); ; ) {
      if (await isLinked(own, path)) return heldLock(path, me.id);
      const {root, holder} = await findHolder(path);
      if (root && holder && (await isDead(path, holder))) {
        if (!(await isInherited(path, root, holder, own))) continue;
        const lock = heldLock(path, me.id);
        await onDead(holder).catch(async (cause: unknown) => {
          await lock.release();
          throw cause;
        });
        return lock;
      }
      if (Date.now() - start >= patience) {
        throw new LockedError(`locked workspace: process ${holder?.pid ?? "unknown"} (${path})`);
      }
      if (holder && !told) onWait(holder);
      told ||= holder !== undefined;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await rm(own, {force: true});
  }
}

/** Returns who holds the workspace's lock, undefined when nobody does. */
export async function findLockOwner({root}: Workspace): Promise<LockOwner | undefined> {
  return readOwner(join(root, ".lock"));
}

/** Says whether the owner of the workspace's lock died without letting go. */
export async function isAbandoned({root}: Workspace, holder: LockOwner): Promise<boolean> {
  return isDead(join(root, ".lock"), holder);
}

/** Removes the claims on a workspace's lock that dead runs left; those of waiting runs stay. */
export async function sweepClaims({root}: Workspace): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(".lock.")) continue;
    const claim = join(root, name);
    const claimant = await readOwner(claim);
    if (claimant && (await isDeadClaim(claim, name, claimant))) await rm(claim, {force: true});
  }
}

// A run killed while it wrote its claim left half of one: its number stands in the name.
async function isDeadClaim(claim: string, name: string, claimant: LockOwner): Promise<boolean> {
  const [, pid] = /^\.lock\.(\d+)\./.exec(name) ?? [];
  if (claimant.pid !== 0 || pid === undefined) return isDead(claim, claimant);
  return (await findProcessStart(Number(pid))) === undefined;
}

function heldLock(path: string, id: string): Lock {
  const beating = setInterval(() => {
    void utimes(path, new Date(), new Date()).catch(() => {});
  }, beat);
  beating.unref();
  const isOurs = async () => (await readOwner(path))?.id === id;
  return {
    async confirm() {
      if (!(await isOurs())) throw new LockedError(`lost lock: another run took over (${path})`);
    },
    async release() {
      clearInterval(beating);
      if (await isOurs()) await rm(path, {force: true});
    }
  };
}

// A hard link either appears whole or not at all, on network file systems too.
async function isLinked(own: string, path: string): Promise<boolean> {
  return link(own, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    }
  );
}

async function isDead(path: string, holder: LockOwner): Promise<boolean> {
  const running = await isRunning(holder);
  if (running !== undefined) return !running;
  const entry = await stat(path).catch(() => undefined);
  return entry !== undefined && Date.now() - entry.mtimeMs > silence;
}

// Follows a lock from the owner in its file to the last of its heirs.
async function findHolder(path: string): Promise<{root?: LockOwner; holder?: LockOwner}> {
  const root = await readOwner(path);
  if (root === undefined) return {};
  let holder = root;
  for (;;) {
    const heir = await readOwner(heirPath(path, holder));
    if (heir === undefined) return {root, holder};
    holder = heir;
  }
}

// Many that wait may see the same dead owner. A name made of its id can be linked once, so one of
// them is its heir, and only an heir may replace the lock. Whoever saw an owner that has gone since
// becomes heir of nothing: the lock's file then names another, and the claim is taken back.
async function isInherited(
  path: string,
  root: LockOwner,
  dead: LockOwner,
  own: string
): Promise<boolean> {
  const claim = heirPath(path, dead);
  if (!(await isLinked(own, claim))) return false;
  const isStill = (await readOwner(path))?.id === root.id;
  if (isStill) {
    await link(own, `${own}.root`);
    await rename(`${own}.root`, path);
    if (dead.id !== root.id) await rm(heirPath(path, root), {force: true});
  }
  await rm(claim, {force: true});
  return isStill;
}

function heirPath(path: string, {id}: LockOwner): string {
  return `${path}.${id.replaceAll(/[^A-Za-z0-9-]/g, "_").slice(0, 64)}.heir`;
}

// A lock that cannot be read names nobody: its owner is held for dead once it has been silent.
async function readOwner(path: string): Promise<LockOwner | undefined> {
  const content = await readFile(path, "utf8").catch(() => undefined);
  if (content === undefined) return undefined;
  const nobody = {id: content, pid: 0, start: "", space: "unknown", since: ""};
  try {
    const value: unknown = JSON.parse(content);
    return isOwner(value) ? value : nobody;
  } catch {
    return nobody;
  }
}

function isOwner(value: unknown): value is LockOwner {
  if (typeof value !== "object" || value === null) return false;
  return ["id", "pid", "start", "space", "since"].every((field) => field in value);
}
