import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Ports, ShardSlice } from '../layout.js';
import { contentSubgraphs, portsFrom, sliceBuckets } from '../layout.js';
import { projectFolder } from '../projectFolder.js';

const standardPorts = portsFrom(4000, 3);
const standardShards = sliceBuckets(3);

const haveSameBuckets = (left: readonly ShardSlice[], right: readonly ShardSlice[]): boolean =>
  left.length === right.length &&
  left.every(
    (slice, index) =>
      slice.name === right[index]?.name &&
      slice.firstBucket === right[index]?.firstBucket &&
      slice.lastBucket === right[index]?.lastBucket,
  );

/** Whether the supergraph.yaml of the project fits: three even shards on the standard ports. */
export const isStandard = (ports: Ports, shards: readonly ShardSlice[]): boolean =>
  ports.places === standardPorts.places &&
  ports.carts === standardPorts.carts &&
  contentSubgraphs.every((name) => ports.content[name] === standardPorts.content[name]) &&
  ports.activities.join() === standardPorts.activities.join() &&
  haveSameBuckets(shards, standardShards);

const urlOf = (port: number): string => `http://127.0.0.1:${port}/graphql`;

/** What supergraph.yaml says of the traffic of some: a search for offers is silent longer than other requests. */
const traffic: Readonly<Record<string, string>> = { lodgings: '\n    traffic: { breaker: { silent_after_ms: 3000 } }' };

const unsharded = (name: string, port: number, schemaFolder: string): string => `  ${name}:
    routing_url: ${urlOf(port)}
    schema: { file: "${schemaFolder}/subgraphs/${name}/schema.graphql" }${traffic[name] ?? ''}`;

/** A supergraph.yaml for these ports and shards. `schemaFolder` leads from its folder to the project's. */
export const writeSupergraph = (
  federationVersion: string,
  ports: Ports,
  shards: readonly ShardSlice[],
  schemaFolder: string,
): string => {
  const lines = shards.map(
    ({ name, firstBucket, lastBucket }, index) =>
      `      - { name: ${name}, routing_url: "${urlOf(ports.activities[index] ?? 0)}", buckets: ${firstBucket}-${lastBucket} }`,
  );
  return `# Written by tripgraph start, anew each time.
federation_version: ${federationVersion}
subgraphs:
${unsharded('places', ports.places, schemaFolder)}
  activities:
    routing_url: ${urlOf(ports.activities[0] ?? 0)}
    schema: { file: "${schemaFolder}/subgraphs/activities/schema.graphql" }
    shards:
${lines.join('\n')}
${unsharded('carts', ports.carts, schemaFolder)}
${contentSubgraphs.map((name) => unsharded(name, ports.content[name], schemaFolder)).join('\n')}
`;
};

const federationVersionOf = (text: string): string => /^federation_version: *(\S+)/m.exec(text)?.[1] ?? '=2.9.0';

/** Path of the supergraph.yaml to use: the project's where it fits, else one that is written into the data folder. */
export const chooseSupergraphFile = async (
  folder: string,
  ports: Ports,
  shards: readonly ShardSlice[],
): Promise<string> => {
  const own = join(projectFolder, 'supergraph.yaml');
  if (isStandard(ports, shards)) return own;
  const file = join(folder, 'supergraph.yaml');
  const schemaFolder = relative(folder, projectFolder).replaceAll('\\', '/') || '.';
  const version = federationVersionOf(await readFile(own, 'utf8'));
  await writeFile(file, writeSupergraph(version, ports, shards, schemaFolder));
  return file;
};
