import { nodeFlags } from '@tripgraph/gateway/nodeFlags';
import { keyOf } from '@tripgraph/gateway/testing/partnerKeys';
import { join } from 'node:path';
import type { Topology } from '../fixture/supergraph.js';
import type { Workload } from '../fixture/workloads.js';
import { benchFolder } from '../peers/folder.js';
import { go, goRelay, gunicorn, hive, hiveProgram, python, type Peer } from '../peers/install.js';
import { flaggedCommand, nodeCommand, ownProgram } from '../processes/node.js';
import { benchPartner, host, supergraphFile } from './arguments.js';

export type Start = { readonly port: number; readonly folder: string; readonly topology: Topology };
export type Command = { readonly command: readonly string[]; readonly environment?: Readonly<Record<string, string>> };

/** What is measured: a program that answers the workloads, in a process of its own. */
export type Contestant = {
  readonly name: string;
  readonly what: string;
  readonly takes: (workload: Workload) => boolean;
  /** Where it serves GraphQL. */
  readonly path: string;
  /** With which it is asked; undefined where it is asked without. */
  readonly key?: string;
  /** Installed on demand; a contestant that cannot be installed or started is left out. */
  readonly peer?: Peer;
  readonly commandFor: (start: Start) => Command;
};

const own =
  (program: string): Contestant['commandFor'] =>
  ({ port, folder }) => ({ command: nodeCommand(ownProgram(`gateways/${program}.js`), String(port), folder) });

/** Tripgraph as it is shipped, which says with what flags Node is to run it. */
const ours =
  (...flags: readonly string[]): Contestant['commandFor'] =>
  ({ port, folder }) => ({
    command: flaggedCommand(nodeFlags, ownProgram('gateways/ours.js'), String(port), folder, ...flags),
  });

const hiveWith =
  (...flags: readonly string[]): Contestant['commandFor'] =>
  ({ port, folder }) => ({
    command: nodeCommand(
      hiveProgram,
      'supergraph',
      join(folder, supergraphFile),
      ...['--host', host],
      ...['--port', String(port)],
      ...['--fork', '1'],
      ...flags,
    ),
  });

const relays = join(benchFolder, 'relays');
const everything = (): boolean => true;
/** Nobody else knows shards. */
const unsharded = ({ shards }: Workload): boolean => shards === 0;
/** Where a layer of the gateway is measured alone. */
const layered = ({ name }: Workload): boolean => name === 'detail' || name === 'list';
const scattered = ({ name }: Workload): boolean => name.startsWith('scatter');

export const contestants: readonly Contestant[] = [
  { name: 'ours', what: 'Tripgraph, every default', takes: everything, path: '/graphql', commandFor: ours() },
  {
    name: 'ours-unshared',
    what: 'Tripgraph with in-flight sharing off',
    takes: everything,
    path: '/graphql',
    commandFor: ours('unshared'),
  },
  {
    name: 'ours-unrated',
    what: 'Tripgraph without counting what an address spends',
    takes: layered,
    path: '/graphql',
    commandFor: ours('unrated'),
  },
  {
    name: 'ours-signed',
    what: 'Tripgraph that signs what it asks of subgraphs',
    takes: layered,
    path: '/graphql',
    commandFor: ours('signed'),
  },
  {
    name: 'ours-partner',
    what: 'Tripgraph, signing, asked with the key of a partner that has a quota',
    takes: layered,
    path: '/graphql',
    key: keyOf(benchPartner),
    commandFor: ours('signed', 'partner'),
  },
  {
    name: 'ours-observed',
    what: 'Tripgraph with metrics, logs, and spans of one request of a hundred',
    takes: layered,
    path: '/graphql',
    commandFor: ours('observed'),
  },
  {
    name: 'apollo',
    what: '@apollo/gateway and @apollo/server as shipped',
    takes: unsharded,
    path: '/',
    commandFor: own('apollo'),
  },
  {
    name: 'hive',
    what: 'Hive Gateway as shipped',
    takes: unsharded,
    path: '/graphql',
    peer: hive,
    commandFor: hiveWith(),
  },
  {
    name: 'hive-rust',
    what: 'Hive Gateway with its Rust planner',
    takes: unsharded,
    path: '/graphql',
    peer: hive,
    commandFor: hiveWith('--hive-router-runtime'),
  },
  {
    name: 'limit',
    what: 'written by hand for these queries alone',
    takes: (workload) => ['detail', 'list', 'hot'].includes(workload.name) || scattered(workload),
    path: '/graphql',
    commandFor: own('limit'),
  },
  {
    name: 'relay-python',
    what: 'Flask under gunicorn with gevent, one worker',
    takes: scattered,
    path: '/graphql',
    peer: python,
    commandFor: ({ port, topology }) => ({
      command: [
        gunicorn,
        ...['--config', join(relays, 'gunicorn.conf.py')],
        ...['--chdir', relays],
        ...['--bind', `${host}:${port}`],
        'relay:app',
      ],
      environment: { SHARD_URLS: JSON.stringify(topology.shards), PYTHONDONTWRITEBYTECODE: '1' },
    }),
  },
  {
    name: 'relay-go',
    what: 'net/http',
    takes: scattered,
    path: '/graphql',
    peer: go,
    commandFor: ({ port, topology }) => ({ command: [goRelay, `${host}:${port}`, ...topology.shards] }),
  },
];
