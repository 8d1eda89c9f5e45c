import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeBench, type Topology } from '../fixture/supergraph.js';
import type { Workload } from '../fixture/workloads.js';
import { supergraphFile, topologyFile } from '../gateways/arguments.js';
import { contestants } from '../gateways/contestants.js';
import { connectGenerator } from '../load/generator.js';
import { nextMessage } from '../processes/children.js';
import { nodeCommand, ownProgram } from '../processes/node.js';
import { besideCore } from '../processes/pinning.js';
import type { Row } from '../report/row.js';
import { tablesOf } from '../report/table.js';
import { isPeer, type Context, type LeftOut } from './context.js';
import { measureWorkload } from './measureWorkload.js';
import { startContestant, type Entrant } from './startContestant.js';
import { verifyEntrants } from './verifyEntrants.js';

export type Outcome = { readonly rows: readonly Row[]; readonly leftOut: readonly LeftOut[] };

const startAll = async (
  workloads: readonly Workload[],
  topology: Topology,
  folder: string,
  context: Context,
  leftOut: LeftOut[],
): Promise<Entrant[]> => {
  const entrants: Entrant[] = [];
  for (const contestant of contestants) {
    const first = workloads.find(contestant.takes);
    if (!context.options.only.includes(contestant.name) || !first) continue;
    context.progress(`starting ${contestant.name}`);
    try {
      entrants.push(await startContestant(contestant, first, topology, folder, context));
    } catch (error) {
      context.signal.throwIfAborted();
      const { message } = error as Error;
      if (!isPeer(contestant)) throw new Error(`${contestant.name} cannot be started: ${message}`, { cause: error });
      leftOut.push({ contestant: contestant.name, reason: message });
    }
  }
  return entrants;
};

/** Measures workloads that have their shards in common, each contestant in one process for all of them. */
export const runGroup = async (workloads: readonly Workload[], context: Context): Promise<Outcome> => {
  const { children, signal, onCore, progress } = context;
  const shards = workloads[0]?.shards ?? 0;
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-bench-'));
  const rows: Row[] = [];
  const leftOut: LeftOut[] = [];
  const startBeside = (name: string, ...rest: string[]) =>
    children.start({ name, command: onCore(besideCore, nodeCommand(ownProgram(`${name}/main.js`), ...rest)) });
  try {
    const subgraphs = startBeside('subgraphs', String(shards));
    const topology = await nextMessage<Topology>(subgraphs, signal);
    await writeFile(join(folder, supergraphFile), composeBench(topology));
    await writeFile(join(folder, topologyFile), JSON.stringify(topology));
    const entrants = await startAll(workloads, topology, folder, context, leftOut);
    const generator = connectGenerator(startBeside('load'), signal);
    const measuring = { generator, besidePids: [subgraphs.pid], context };
    const executedSoFar = async (): Promise<number> => {
      const reply = nextMessage<{ executed: number }>(subgraphs, signal);
      subgraphs.process.send('executed?');
      return (await reply).executed;
    };
    for (const workload of workloads) {
      const takers = entrants.filter(({ contestant }) => contestant.takes(workload));
      const { right, wrong } = await verifyEntrants(generator, workload, takers, context);
      leftOut.push(...wrong);
      const before = await executedSoFar();
      for await (const measured of measureWorkload(measuring, workload.name, right)) {
        rows.push(...measured);
        context.say(`${tablesOf(measured)}\n`);
      }
      const executed = (await executedSoFar()) - before;
      if (executed > 0)
        context.say(
          `note: while timing ${workload.name}, ${executed} requests to subgraphs were new to them, and slow.\n`,
        );
    }
    return { rows, leftOut };
  } finally {
    progress('');
    await children.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
