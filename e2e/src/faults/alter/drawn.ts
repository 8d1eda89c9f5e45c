import type { Exchanged, Rewrite, Rewritten } from '@tripgraph/kit/testing/faults/rewritingProxy';
import type { Random } from '../../differential/random.js';

/** A way to spoil an answer; undefined where it cannot be spoilt so. */
export type Alteration = (exchanged: Exchanged) => Rewritten | undefined;

export type Alterations = {
  readonly rewrite: Rewrite;
  /** How many answers were spoilt in each way, in words; undefined when there is a way in which none was. */
  readonly seen: () => string | undefined;
};

/** Spoils a share of the answers (0 to 1), each in one of these ways. */
export const drawn = (random: Random, share: number, ways: Readonly<Record<string, Alteration>>): Alterations => {
  const names = Object.keys(ways);
  const counts = new Map(names.map((name) => [name, 0]));
  return {
    rewrite: (exchanged) => {
      if (!random.chance(share)) return undefined;
      const name = random.pick(names);
      const rewritten = ways[name]?.(exchanged);
      if (rewritten) counts.set(name, (counts.get(name) ?? 0) + 1);
      return rewritten;
    },
    seen: () =>
      [...counts.values()].includes(0) ? undefined : [...counts].map(([name, count]) => `${name} ${count}`).join(', '),
  };
};
