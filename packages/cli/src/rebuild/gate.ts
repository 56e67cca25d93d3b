import type {Workspace} from "@xianzhi/catalog/workspace";
import {compareSnapshots} from "@xianzhi/indicators/diff/compareSnapshots";
import {gateReasons, type GateLimits} from "@xianzhi/indicators/diff/gateReasons";

/** Returns why a candidate may not replace the published snapshot unasked; none when it may. */
export async function judgeGate(
  workspace: Workspace,
  published: string,
  candidate: string,
  limits: GateLimits
): Promise<readonly string[]> {
  if (published === candidate) return [];
  const {warehouse} = await compareSnapshots(workspace, published, candidate);
  try {
    return await gateReasons(warehouse, limits);
  } finally {
    warehouse.close();
  }
}
