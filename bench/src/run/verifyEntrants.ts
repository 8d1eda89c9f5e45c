import type { Workload } from '../fixture/workloads.js';
import type { Generator } from '../load/generator.js';
import type { Context, LeftOut } from './context.js';
import type { Entrant } from './startContestant.js';

/** The entrants whose every answer to a workload is right; the others are not timed, and why is said. */
export const verifyEntrants = async (
  generator: Generator,
  workload: Workload,
  entrants: readonly Entrant[],
  { signal, progress }: Context,
): Promise<{ readonly right: readonly Entrant[]; readonly wrong: readonly LeftOut[] }> => {
  const right: Entrant[] = [];
  const wrong: LeftOut[] = [];
  for (const entrant of entrants) {
    const { name } = entrant.contestant;
    progress(`${workload.name}: verifying the answers of ${name}`);
    try {
      await generator.verify(workload.name, entrant.url);
      right.push(entrant);
    } catch (error) {
      signal.throwIfAborted();
      wrong.push({ contestant: name, reason: `${workload.name} is not timed: ${(error as Error).message}` });
    }
  }
  return { right, wrong };
};
