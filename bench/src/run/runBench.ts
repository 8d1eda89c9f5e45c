import { workloads } from '../fixture/workloads.js';
import { realWorkload } from '../options.js';
import { headlineColumns, headlines } from '../report/headlines.js';
import type { Row } from '../report/row.js';
import { shardLines } from '../report/perShard.js';
import { layOut } from '../report/table.js';
import type { Context, LeftOut } from './context.js';
import { runGroup, type Outcome } from './runGroup.js';
import { runReal } from './runReal.js';

const finish = ({ rows, leftOut }: Outcome, { say }: Context): void => {
  const { connections, lines } = headlines(rows);
  if (lines.length > 0) say(`With ${connections} connections\n\n${layOut([headlineColumns, ...lines])}\n`);
  for (const line of shardLines(rows)) say(line);
  for (const { contestant, reason } of leftOut) say(`left out: ${contestant}: ${reason.replaceAll('\n', ' | ')}`);
  for (const { contestant, workload, connections, failures, firstFailure } of rows.filter(
    ({ failures }) => failures > 0,
  )) {
    say(`WRONG: ${contestant}, ${workload}, ${connections} connections: ${failures} failures, such as ${firstFailure}`);
  }
};

/** Runs all that is asked for and prints it. */
export const runBench = async (context: Context): Promise<Outcome> => {
  const chosen = workloads.filter(({ name }) => context.options.workload.includes(name));
  const rows: Row[] = [];
  const leftOut: LeftOut[] = [];
  const add = (outcome: Outcome): void => {
    rows.push(...outcome.rows);
    const isKnown = ({ contestant, reason }: LeftOut): boolean =>
      leftOut.some((known) => known.contestant === contestant && known.reason === reason);
    leftOut.push(...outcome.leftOut.filter((each) => !isKnown(each)));
  };
  for (const shards of new Set(chosen.map((workload) => workload.shards))) {
    add(
      await runGroup(
        chosen.filter((workload) => workload.shards === shards),
        context,
      ),
    );
  }
  if (context.options.workload.includes(realWorkload)) add(await runReal(context));
  const outcome = { rows, leftOut };
  finish(outcome, context);
  return outcome;
};
