import type {Node} from "./orderByReads.ts";

/**
 * Runs each node when all it reads is written, the first that can be first: as many at once as there
 * are lanes, each on a lane of its own. The nodes are in the order of what they read. Rejects with
 * the first failure, when those at work have ended.
 */
export async function runInTurns<Task extends Node, Lane>(
  nodes: readonly Task[],
  lanes: readonly Lane[],
  run: (node: Task, lane: Lane) => Promise<void>
): Promise<void> {
  const waiting = [...nodes];
  const unwritten = new Set(nodes.flatMap(({writes}) => writes));
  const failures: unknown[] = [];
  let wake = () => {};
  let ended = new Promise<void>((resolve) => (wake = resolve));
  const isReady = ({reads, writes}: Task) =>
    reads.every((name) => !unwritten.has(name) || writes.includes(name));
  const work = async (lane: Lane) => {
    while (waiting.length > 0 && failures.length === 0) {
      const index = waiting.findIndex(isReady);
      const [node] = index < 0 ? [] : waiting.splice(index, 1);
      if (node === undefined) {
        await ended;
        continue;
      }
      try {
        await run(node, lane);
        for (const name of node.writes) unwritten.delete(name);
      } catch (failure) {
        failures.push(failure);
      }
      wake();
      ended = new Promise((resolve) => (wake = resolve));
    }
  };
  await Promise.all(lanes.map(work));
  if (failures.length > 0) throw failures[0];
}
