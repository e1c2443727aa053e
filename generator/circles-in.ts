/** Nodes that all lead to each other; nearly always one alone. */
export interface Circle {
  readonly nodes: readonly string[];
  /** The circles that these lead to. */
  readonly beyond: ReadonlySet<Circle>;
}

/**
 * The circles of a directed graph, each after those that it leads to (Tarjan's algorithm, without recursion: a chain may be long).
 *
 * @param next - The nodes to which one leads.
 * @returns The circle of a node; whatever it leads to is found only once.
 */
export function circlesIn(next: (node: string) => readonly string[]): (node: string) => Circle {
  const found = new Map<string, Circle>();
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];

  function enter(node: string): Visit {
    index.set(node, index.size);
    lowest.set(node, index.get(node) ?? 0);
    open.push(node);
    return { node, next: next(node), at: 0 };
  }

  const lower = (node: string, to: number): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? 0, to));
  };

  function close(node: string): void {
    const nodes = open.splice(open.lastIndexOf(node));
    const own = new Set(nodes);
    const beyond = new Set<Circle>();
    for (const each of nodes)
      for (const other of next(each)) if (!own.has(other)) beyond.add(found.get(other) as Circle);
    const circle = { nodes, beyond };
    for (const each of nodes) found.set(each, circle);
  }

  function visit(root: string): void {
    const way = [enter(root)];
    for (let visit = way.at(-1); visit; visit = way.at(-1)) {
      const { node } = visit;
      const other = visit.next[visit.at++];
      if (other === undefined) {
        way.pop();
        const before = way.at(-1);
        if (before) lower(before.node, lowest.get(node) ?? 0);
        if (lowest.get(node) === index.get(node)) close(node);
      } else if (!index.has(other)) way.push(enter(other));
      else if (!found.has(other)) lower(node, index.get(other) ?? 0);
    }
  }

  return (node) => {
    if (!found.has(node)) visit(node);
    return found.get(node) as Circle;
  };
}

/** A node on the way, and which of those that it leads to comes next. */
interface Visit {
  readonly node: string;
  readonly next: readonly string[];
  at: number;
}
