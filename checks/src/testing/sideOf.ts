import { schemasOf } from '@tripgraph/gateway/plan/schemas';
import { compose } from '@tripgraph/gateway/supergraph/compose';
import type { SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';
import type { Side } from '../side.js';

const shardsOf = (subgraph: string) =>
  [0, 1, 2].map((index) => ({
    name: `${subgraph}-${index + 1}`,
    url: `http://127.0.0.1:${9_001 + index}/`,
    ranges: [{ name: `${subgraph}-${index + 1}`, from: index * 342, to: Math.min(1023, index * 342 + 341) }],
  }));

/** A configuration of subgraphs, some of them on three shards. */
export const configOf = (names: readonly string[], sharded: readonly string[] = []): SupergraphConfig => ({
  federationVersion: '2.14.4',
  subgraphs: names.map((name) => ({
    name,
    url: 'http://127.0.0.1:9000/',
    schemaFile: `${name}.graphql`,
    shards: sharded.includes(name) ? shardsOf(name) : undefined,
  })),
});

/** A side of these schemas by subgraph; what does not compose has no supergraph. */
export const sideOf = (schemas: Readonly<Record<string, string>>, sharded: readonly string[] = []): Side => {
  const config = configOf(Object.keys(schemas), sharded);
  const composition = compose(config, new Map(Object.entries(schemas)));
  const supergraph = composition.kind === 'composed' ? composition.supergraph : undefined;
  return {
    label: 'a test',
    subgraphs: Object.entries(schemas).map(([name, sdl]) => ({ name, file: `${name}.graphql`, sdl })),
    config,
    supergraph,
    api: supergraph === undefined ? undefined : schemasOf(supergraph).api,
    composition: [],
  };
};

/** A side that has to compose: a test that is about something else says so by using this. */
export const composedSide = (schemas: Readonly<Record<string, string>>, sharded: readonly string[] = []): Side => {
  const side = sideOf(schemas, sharded);
  if (side.supergraph !== undefined) return side;
  const composition = compose(configOf(Object.keys(schemas), sharded), new Map(Object.entries(schemas)));
  throw new Error(composition.kind === 'refused' ? composition.problems.join('\n') : 'composed');
};
