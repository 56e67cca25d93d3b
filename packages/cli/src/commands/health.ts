import {exitCodes} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {findHealth} from "../rebuild/health.ts";
import {findLockOwner, isAbandoned} from "../rebuild/lock.ts";

/**
 * Prints how the last run ended, for a monitor, and returns its exit code: 0 when it published or
 * had nothing to do, 1 when the last good run is older than `maxAge` hours.
 */
export async function healthCommand(options: {
  readonly workspace?: string;
  readonly maxAge?: number; // hours
}): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const health = await findHealth(workspace);
  const owner = await findLockOwner(workspace);
  const abandoned = owner !== undefined && (await isAbandoned(workspace, owner));
  const hours =
    health?.lastGood == null ? null : (Date.now() - Date.parse(health.lastGood)) / 3_600_000;
  const stale = options.maxAge !== undefined && (hours === null || hours > options.maxAge);
  const running = owner !== undefined && !abandoned ? owner.pid : null;
  const answer = {
    ...health,
    ok: (health?.ok ?? false) && !stale && !abandoned,
    running,
    died: abandoned ? owner.pid : null,
    hoursSinceGood: hours === null ? null : Number(hours.toFixed(2))
  };
  process.stdout.write(`${JSON.stringify(answer, null, 1)}\n`);
  if (abandoned) return exitCodes.internal;
  if (health !== undefined && !health.ok) return health.exitCode;
  return health === undefined || stale ? exitCodes.found : exitCodes.done;
}
