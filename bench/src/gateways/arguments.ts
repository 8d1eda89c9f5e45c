import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from '../fixture/supergraph.js';

/** What the process of a gateway is started with: `<port> <folder> [flags]`. */
export const port = Number(process.argv[2]);
const folder = process.argv[3] ?? '.';
export const flags: readonly string[] = process.argv.slice(4);

/** Who asks the gateway that is started with the flag "partner". */
export const benchPartner = 'bench';

export const host = '127.0.0.1';
export const supergraphFile = 'supergraph.graphql';
export const topologyFile = 'topology.json';

export const readSupergraph = (): string => readFileSync(join(folder, supergraphFile), 'utf8');
export const readTopology = (): Topology => JSON.parse(readFileSync(join(folder, topologyFile), 'utf8')) as Topology;
