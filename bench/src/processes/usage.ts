import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all below it have used so far; undefined where there is no /proc, or when the process is gone. */
export type Usage = { readonly cpuMs: number; readonly residentMb: number };

/** Linux counts in ticks of 10 ms, on every architecture that Node runs on. */
const tickMs = 10;

type Stat = { readonly parent: number; readonly cpuMs: number };

/** Reads a line of /proc/<pid>/stat. The name in it may hold anything, parentheses, too. */
export const readStat = (line: string): Stat => {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), cpuMs: (Number(fields[11]) + Number(fields[12])) * tickMs };
};

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const statOf = (pid: number): Stat | undefined => {
  const line = read(`/proc/${pid}/stat`);
  return line === undefined ? undefined : readStat(line);
};

const allPids = (): number[] => {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
};

/** A process and all below it, as process ids. */
export const treeOf = (root: number): number[] => {
  const parents = allPids().map((pid) => [pid, statOf(pid)?.parent] as const);
  const tree = [root];
  for (const parent of tree) tree.push(...parents.filter(([, its]) => its === parent).map(([pid]) => pid));
  return tree;
};

const residentMb = (pid: number): number => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return Number(kilobytes ?? 0) / 1_024;
};

/** What processes have used together. */
export const usageOf = (pids: readonly number[]): Usage | undefined => {
  const stats = pids.map(statOf).filter((stat) => stat !== undefined);
  if (stats.length === 0) return undefined;
  return {
    cpuMs: stats.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    residentMb: pids.reduce((sum, pid) => sum + residentMb(pid), 0),
  };
};
