import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readEnvironment } from '@tripgraph/gateway/config';
import { supergraphHash } from '@tripgraph/gateway/serveFiles';
import { differenceOf } from '@tripgraph/gateway/supergraph/difference';
import { composeFile, readConfigFile, readSupergraphFile } from '@tripgraph/gateway/supergraph/files';
import type { Command } from 'commander';
import { ExitCode } from './exitCode.js';
import type { Watching } from './release/awaitSupergraph.js';
import { deliver, exchange, keptTextsOf, settle, textsOf, undeliver } from './release/deliver.js';
import { askGateway } from './release/gatewayState.js';
import { readReleasePlan, type Stage } from './release/releasePlan.js';
import { runRelease, type Released } from './release/runRelease.js';
import { runRollback } from './release/runRollback.js';
import { wholeNumber } from './wholeNumber.js';

type PlanFlags = { readonly plan: string };
type SwapFlags = PlanFlags & { readonly swapSeconds: number };
type PutFlags = SwapFlags & { readonly compose?: true };

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const watching = ({ swapSeconds }: SwapFlags): Watching => ({
  ask: askGateway,
  nowMs: () => performance.now(),
  pause: async (ms) => void (await pause(ms)),
  swapMs: swapSeconds * 1_000,
  say,
});

/** What cannot be begun, and what cannot be gone on with, ends with 2. */
const orEnd = <Result>(running: Promise<Result>): Promise<Result> =>
  running.catch((error: unknown) => {
    throw new ExitCode(2, (error as Error).message, { cause: error });
  });

const finish = (released: Released, said: string): void => {
  switch (released.kind) {
    case 'released':
      return say(said);
    case 'nothing new':
      return say('Every gateway serves this already.');
    case 'rolled back':
      throw new ExitCode(1, `Not released, and everything is as it was: ${released.reason}`);
    case 'stuck':
      throw new ExitCode(2, `Not every gateway serves what it should:\n  ${released.reason}`);
  }
};

/** Reads a candidate as a gateway would; gives its hash. Rejects with what is wrong with it. */
const readCandidate = async (folder: string, isComposed: boolean): Promise<string> => {
  const { config } = await textsOf(folder);
  const [supergraphFile, configFile] = ['supergraph.graphql', 'supergraph.yaml'].map((name) => resolve(folder, name));
  const supergraph = await readSupergraphFile(supergraphFile ?? '');
  if (config !== undefined) await readConfigFile(configFile ?? '', readEnvironment());
  if (isComposed) {
    const composition = await composeFile(configFile ?? '', readEnvironment());
    if (composition.kind === 'refused') throw new Error(`It does not compose:\n  ${composition.problems.join('\n  ')}`);
    const difference = differenceOf(supergraph, composition.supergraph);
    if (difference.length > 0) throw new Error(`It is not what its schemas compose to:\n${difference.join('\n')}`);
  }
  return supergraphHash(supergraph);
};

/** Whether the configuration of a stage is another one than the candidate brings. */
const lacksConfig = async ({ delivery }: Stage, candidate: string): Promise<boolean> => {
  if (delivery.kind === 'commands') return false;
  const { config } = await textsOf(candidate);
  return config !== undefined && config !== (await textsOf(delivery.folder)).config;
};

const put = async (folder: string, flags: PutFlags): Promise<void> => {
  const candidate = resolve(folder);
  const released = await orEnd(
    (async () =>
      runRelease({
        ...watching(flags),
        stages: await readReleasePlan(flags.plan),
        hash: await readCandidate(candidate, flags.compose ?? false),
        deliver: (stage) => deliver(stage.delivery, candidate),
        undeliver: (stage) => undeliver(stage.delivery),
        settle: (stage) => settle(stage.delivery),
        lacks: (stage) => lacksConfig(stage, candidate),
      }))(),
  );
  finish(
    released,
    'Released: every gateway serves it. `tripgraph release rollback` brings back what it served before.',
  );
};

const rollback = async (flags: SwapFlags): Promise<void> => {
  const hashOf = async ({ delivery }: Stage): Promise<string | undefined> => {
    const text = delivery.kind === 'folder' ? (await textsOf(delivery.folder)).supergraph : undefined;
    return text === undefined ? undefined : supergraphHash(text);
  };
  const stages = await orEnd(readReleasePlan(flags.plan));
  const released = await runRollback({
    ...watching(flags),
    stages,
    exchange: (stage) => exchange(stage.delivery),
    hashOf,
  });
  finish(released, 'Every gateway serves what it served before; once more brings it back.');
};

const status = async ({ plan }: PlanFlags): Promise<void> => {
  const stages = await orEnd(readReleasePlan(plan));
  let isWell = true;
  for (const { name, delivery, gateways } of stages) {
    const kept = delivery.kind === 'folder' ? (await keptTextsOf(delivery.folder)).supergraph : undefined;
    say(`${name}${kept === undefined ? '' : `, kept ${supergraphHash(kept)}`}`);
    for (const state of await Promise.all(gateways.map(askGateway))) {
      isWell &&= state.kind === 'ready';
      if (state.kind === 'not ready') say(`  not ready: ${state.reason}`);
      else
        for (const { metrics, hash, swapped, refused } of state.processes)
          say(`  ${metrics} serves ${hash}; ${swapped} swapped, ${refused} refused since it was started`);
    }
  }
  if (!isWell) throw new ExitCode(1, 'Not every gateway is ready.');
};

const planFlag = [
  '--plan <file>',
  'the stages: folders or commands, gateways, how long to watch',
  'release.yaml',
] as const;
const swapFlag = [
  '--swap-seconds <number>',
  'how long a supergraph may take to take over',
  wholeNumber(1, 3_600),
  60,
] as const;

const examples = `
A plan has stages, of which the first is to be few gateways; docs/release.md shows one, and one for Kubernetes.

Examples:
  tripgraph release put build/ --compose    the folder's supergraph.graphql and supergraph.yaml, stage by stage
  tripgraph release status                  what each gateway serves
  tripgraph release rollback                what was served before

Ends with 0; with 1 when it was not released and all is as it was; with 2 when it could not begin, or a person has to look.`;

/** Adds `release` to the command line. */
export const addReleaseCommand = (program: Command): void => {
  const release = program
    .command('release')
    .description('Let gateways serve another supergraph, a few first, and take it back when they do not.')
    .addHelpText('after', examples);
  release
    .command('put <folder>')
    .description('Release what stands in a folder.')
    .option(...planFlag)
    .option(...swapFlag)
    .option('--compose', 'compose its supergraph.yaml first, and go on only if that is its supergraph.graphql')
    .action(put);
  release
    .command('rollback')
    .description('Serve again what was served before.')
    .option(...planFlag)
    .option(...swapFlag)
    .action(rollback);
  release
    .command('status')
    .description('Say what each gateway serves; ends with 1 when one is not ready.')
    .option(...planFlag)
    .action(status);
};
