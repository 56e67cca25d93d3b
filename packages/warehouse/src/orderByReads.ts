export interface Node {
  readonly name: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/**
 * Returns the nodes so that each stands after those that write what it reads; among
 * equals the given order stays. Throws on a cycle, naming its members.
 */
export function orderByReads<T extends Node>(nodes: readonly T[]): T[] {
  const writers = new Map(
    nodes.flatMap((node) => node.writes.map((name) => [name, node] as const))
  );
  const ordered: T[] = [];
  const done = new Set<T>();
  const path: T[] = [];
  const visit = (node: T): void => {
    if (done.has(node)) return;
    if (path.includes(node)) {
      const cycle = [...path.slice(path.indexOf(node)), node].map(({name}) => name);
      throw new Error(`invalid models: they read each other in a circle: ${cycle.join(" → ")}`);
    }
    path.push(node);
    for (const read of node.reads) {
      const writer = writers.get(read);
      if (writer && writer !== node) visit(writer);
    }
    path.pop();
    done.add(node);
    ordered.push(node);
  };
  for (const node of nodes) visit(node);
  return ordered;
}
