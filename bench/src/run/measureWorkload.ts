import type { Generator } from '../load/generator.js';
import type { Measurement } from '../load/protocol.js';
import { rowOf, type Row } from '../report/row.js';
import type { Context } from './context.js';
import type { Entrant } from './startContestant.js';
import { warmUp } from './warmUp.js';

const settleMs = 300;
const warmUpSeconds = 2;
const warmUpConnections = 16;

type Measuring = { readonly generator: Generator; readonly besidePids: readonly number[]; readonly context: Context };

const measureOnce = (
  { generator, besidePids }: Measuring,
  workload: string,
  { url, pids }: Pick<Entrant, 'url' | 'pids'>,
  connections: number,
  seconds: number,
): Promise<Measurement> =>
  generator.measure({ workload, url, connections, warmUpMs: settleMs, measureMs: seconds * 1_000, pids, besidePids });

/**
 * Measures a workload for all of `entrants`, by turns: A B C, A B C, …, so that what else happens on the machine meets
 * them alike. Yields the rows of each number of connections as soon as they are there.
 */
export async function* measureWorkload(
  measuring: Measuring,
  workload: string,
  entrants: readonly Entrant[],
): AsyncGenerator<readonly Row[]> {
  const { options, progress } = measuring.context;
  for (const entrant of entrants) {
    progress(`${workload}: warming up ${entrant.contestant.name}`);
    const seconds = Math.min(warmUpSeconds, options.seconds);
    await warmUp(() => measureOnce(measuring, workload, entrant, warmUpConnections, seconds));
  }
  for (const connections of options.connections) {
    const measured = new Map<Entrant, Measurement[]>(entrants.map((entrant) => [entrant, []]));
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const [entrant, rounds] of measured) {
        progress(`${workload}, ${connections} connections, round ${round}: ${entrant.contestant.name}`);
        rounds.push(await measureOnce(measuring, workload, entrant, connections, options.seconds));
      }
    }
    yield [...measured].map(([{ contestant }, rounds]) =>
      rowOf({ workload, connections, contestant: contestant.name }, rounds),
    );
  }
}
