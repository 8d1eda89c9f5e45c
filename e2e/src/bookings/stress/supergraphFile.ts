import { join } from 'node:path';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { readConfigFile } from '@tripgraph/gateway/supergraph/files';

export type ShardAddress = {
  readonly name: string;
  readonly url: string;
  readonly ranges: ReadonlyArray<{ readonly from: number; readonly to: number }>;
};

/** The project's supergraph.yaml as text, with these shards of the activities and other subgraphs where `urls` has them. */
export const supergraphText = async (
  shards: readonly ShardAddress[],
  urls: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const { federationVersion, subgraphs } = await readConfigFile(join(projectFolder, 'supergraph.yaml'), {});
  const written = subgraphs.map(({ name, url, schemaFile }) => ({
    name,
    routing_url: urls[name] ?? url,
    schema: { file: join(projectFolder, schemaFile) },
    ...(name === 'activities' && {
      shards: shards.map((shard) => ({
        name: shard.name,
        routing_url: shard.url,
        buckets: shard.ranges.map(({ from, to }) => `${from}-${to}`).join(', '),
      })),
    }),
  }));
  // JSON is YAML.
  return JSON.stringify({
    federation_version: `=${federationVersion}`,
    subgraphs: Object.fromEntries(written.map(({ name, ...subgraph }) => [name, subgraph])),
  });
};
