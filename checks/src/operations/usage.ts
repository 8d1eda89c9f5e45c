import type { UsageLine } from './usageLine.js';

/** What one client has asked for in the window that is looked at. */
export type ClientUse = {
  /** Undefined for clients without a name. */
  readonly client: string | undefined;
  readonly hash: string;
  /** By which it was asked for; undefined for a document that was sent. */
  readonly id: string | undefined;
  readonly count: number;
  /** As 2026-11-29. */
  readonly lastDay: string;
};

/** The sums of usage files. */
export type Usage = {
  readonly uses: readonly ClientUse[];
  /** Texts by their hash. */
  readonly documents: ReadonlyMap<string, string>;
};

type Sum = { -readonly [Key in keyof ClientUse]: ClientUse[Key] };

/** Adds up lines, of any number of files in any order, by client and operation. Days before `firstDay` do not count. */
export const usageSums = (firstDay: string) => {
  const sums = new Map<string, Sum>();
  const documents = new Map<string, string>();
  return {
    add: (line: UsageLine): void => {
      if (line.kind === 'operation') {
        documents.set(line.hash, line.document);
        return;
      }
      const { day, client, hash, id, count } = line;
      if (day < firstDay || count === 0) return;
      const key = JSON.stringify([client, hash, id]);
      const sum = sums.get(key);
      if (!sum) {
        sums.set(key, { client: client ?? undefined, hash, id: id ?? undefined, count, lastDay: day });
        return;
      }
      sum.count += count;
      if (day > sum.lastDay) sum.lastDay = day;
    },
    sums: (): Usage => ({ uses: [...sums.values()], documents }),
  };
};

/** The first of a number of days of which `today` is the last; days are as 2026-11-29, in UTC. */
export const firstDayOf = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
