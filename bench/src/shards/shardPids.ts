import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The process of a shard of `npm start`, by its port, and those of PostgreSQL that serve its database; Linux alone. */
export const shardPids = (port: number, database: string): { readonly api: number[]; readonly database: number[] } => {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const isApi = (pid: number): boolean =>
    read(`/proc/${pid}/cmdline`).includes('subgraphs/activities/dist/main.js') &&
    read(`/proc/${pid}/environ`).split('\0').includes(`PORT=${port}`);
  // PostgreSQL writes whom it serves over its command line: `postgres: user database address state`.
  const serves = (pid: number): boolean => {
    const title = read(`/proc/${pid}/cmdline`);
    return title.startsWith('postgres:') && title.split(' ').includes(database);
  };
  return { api: pids.filter(isApi), database: pids.filter(serves) };
};
