import { join } from 'node:path';
import { freePort } from '@tripgraph/dev/freePort';
import type { Topology } from '../fixture/supergraph.js';
import type { Workload } from '../fixture/workloads.js';
import { host } from '../gateways/arguments.js';
import type { Contestant } from '../gateways/contestants.js';
import { untilReady } from '../gateways/untilReady.js';
import type { RunningChild } from '../processes/childProcess.js';
import { profiled } from '../processes/node.js';
import { gatewayCore } from '../processes/pinning.js';
import { treeOf } from '../processes/usage.js';
import type { Context } from './context.js';

/** A contestant that runs and answers. */
export type Entrant = {
  readonly contestant: Contestant;
  /** With its key as the password, where it is asked with one. */
  readonly url: string;
  readonly child: RunningChild;
  /** All its processes. */
  readonly pids: readonly number[];
};

const install = async ({ peer, name }: Contestant, { options, signal, say }: Context): Promise<void> => {
  if (!peer || peer.isInstalled()) return;
  if (!options.install) throw new Error('it is not installed in this version, and --no-install is given');
  say(`installing ${name} into bench/peers …`);
  await peer.install(signal);
};

const withKey = (url: string, key: string): string => Object.assign(new URL(url), { password: key }).href;

/** Installs a contestant if need be, starts it, and waits until it answers `first`. Rejects with the reason when it cannot. */
export const startContestant = async (
  contestant: Contestant,
  first: Workload,
  topology: Topology,
  folder: string,
  context: Context,
): Promise<Entrant> => {
  await install(contestant, context);
  const { profile } = context.options;
  const port = await freePort();
  const { command, environment = {} } = contestant.commandFor({ port, folder, topology });
  const child = context.children.start({
    name: contestant.name,
    command: context.onCore(
      gatewayCore,
      profile === undefined ? command : profiled(command, join(profile, contestant.name)),
    ),
    environment,
    folder,
  });
  const url = `http://${host}:${port}${contestant.path}`;
  const body = JSON.stringify({ query: first.query, variables: first.variables[0] });
  try {
    await untilReady(url, body, child.ended, context.signal);
  } catch (error) {
    await child.stop();
    throw error;
  }
  const { key } = contestant;
  return { contestant, url: key === undefined ? url : withKey(url, key), child, pids: treeOf(child.pid) };
};
