import { connectGenerator } from '../load/generator.js';
import { realNames } from '../load/realWorkloads.js';
import { nodeCommand, ownProgram } from '../processes/node.js';
import { tablesOf } from '../report/table.js';
import { rowOf, type Row } from '../report/row.js';
import type { Measurement } from '../load/protocol.js';
import type { Context } from './context.js';
import type { Outcome } from './runGroup.js';

/** Measures the stack that runs at `--url`, wherever on this machine its processes are: nothing is pinned. */
export const runReal = async ({ options, children, signal, say, progress }: Context): Promise<Outcome> => {
  const { url, seconds } = options;
  const rows: Row[] = [];
  try {
    const load = children.start({ name: 'load', command: nodeCommand(ownProgram('load/main.js')) });
    const generator = connectGenerator(load, signal);
    for (const workload of realNames) {
      progress(`${workload}: verifying the answers of ${url}`);
      await generator.verify(workload, url).catch((error: unknown) => {
        throw new Error(`The stack at ${url} cannot be measured: ${(error as Error).message}`, { cause: error });
      });
      for (const connections of options.connections) {
        const rounds: Measurement[] = [];
        for (let round = 1; round <= options.rounds; round += 1) {
          progress(`${workload}, ${connections} connections, round ${round}`);
          const settings = { warmUpMs: 300, measureMs: seconds * 1_000, pids: [], besidePids: [] };
          rounds.push(await generator.measure({ workload, url, connections, ...settings }));
        }
        const row = rowOf({ workload, connections, contestant: 'running stack' }, rounds);
        rows.push(row);
        say(`${tablesOf([row])}\n`);
      }
    }
    return { rows, leftOut: [] };
  } finally {
    progress('');
    await children.stop();
  }
};
