import type { Exchanged, Rewrite, Rewritten } from '@tripgraph/kit/testing/faults/rewritingProxy';
import type { Random } from '../../differential/random.js';

/** A way to spoil an answer; undefined where it cannot be spoilt so. */
export type Alteration = (exchanged: Exchanged) => Rewritten | undefined;

export type Alterations = {
  readonly rewrite: Rewrite;
  /** How many answers were spoilt in each way, in words; undefined when there is a way in which none was. */
  readonly seen: () => string | undefined;
};

/**
 * Spoils a share of the answers (0 to 1), each in that of these ways which has been least used and can be. A way that few answers can
 * be spoilt in is not left to luck: when another has been used twice, it takes the first that can be.
 */
export const drawn = (random: Random, share: number, ways: Readonly<Record<string, Alteration>>): Alterations => {
  const counts = new Map(Object.keys(ways).map((name) => [name, 0]));
  const byUse = (): readonly string[] =>
    [...counts].toSorted(([, one], [, other]) => one - other).map(([name]) => name);
  const leftOut = (): readonly string[] =>
    Math.max(...counts.values()) > 1 ? byUse().filter((name) => counts.get(name) === 0) : [];
  return {
    rewrite: (exchanged) => {
      for (const name of random.chance(share) ? byUse() : leftOut()) {
        const rewritten = ways[name]?.(exchanged);
        if (!rewritten) continue;
        counts.set(name, (counts.get(name) ?? 0) + 1);
        return rewritten;
      }
      return undefined;
    },
    seen: () =>
      [...counts.values()].includes(0) ? undefined : [...counts].map(([name, count]) => `${name} ${count}`).join(', '),
  };
};
