import type { Row } from './row.js';

type Point = { readonly shards: number; readonly cpu: number };

/** CPU of each further shard between each two measured numbers of shards, in microseconds per request. */
export const costPerShard = (points: readonly Point[]): { from: number; to: number; micros: number }[] => {
  const sorted = [...points].sort((left, right) => left.shards - right.shards);
  return sorted.slice(1).map((point, index) => {
    const before = sorted[index] as Point;
    return { from: before.shards, to: point.shards, micros: (point.cpu - before.cpu) / (point.shards - before.shards) };
  });
};

/** A sentence for each contestant that was measured over more than one number of shards. */
export const shardLines = (rows: readonly Row[]): string[] => {
  const groups = new Map<string, Point[]>();
  for (const { workload, contestant, connections, cpuMicrosPerRequest: cpu } of rows) {
    const shards = Number(/^scatter-(\d+)$/.exec(workload)?.[1]);
    if (Number.isNaN(shards) || cpu === null) continue;
    const key = `${contestant}, ${connections} connections`;
    groups.set(key, [...(groups.get(key) ?? []), { shards, cpu }]);
  }
  return [...groups]
    .map(([key, points]) => [key, costPerShard(points)] as const)
    .filter(([, steps]) => steps.length > 0)
    .map(([key, steps]) => {
      const said = steps.map(({ from, to, micros }) => `${Math.round(micros)} µs (${from} to ${to})`).join(', ');
      return `each further shard costs CPU, ${key}: ${said}`;
    });
};
