import { schemasOf } from '@tripgraph/gateway/plan/schemas';
import { composeParts } from '@tripgraph/gateway/supergraph/composeParts';
import type { SupergraphConfig } from '@tripgraph/gateway/supergraph/readConfig';
import type { Side } from '../side.js';
import { compositionFindings } from '../sides/compositionFindings.js';

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

/** A side of these schemas by subgraph; what does not compose says why. */
export const sideOf = (schemas: Readonly<Record<string, string>>, sharded: readonly string[] = []): Side => {
  const config = configOf(Object.keys(schemas), sharded);
  const subgraphs = Object.entries(schemas).map(([name, sdl]) => ({ name, file: `${name}.graphql`, sdl }));
  const parts = composeParts(config, new Map(Object.entries(schemas)));
  const said = compositionFindings(subgraphs);
  const supergraph = parts.kind === 'composed' ? parts.supergraph : undefined;
  return {
    label: 'a test',
    subgraphs,
    config,
    supergraph,
    api: supergraph === undefined ? undefined : schemasOf(supergraph).api,
    composition: parts.kind === 'composed' ? parts.hints.map(said.ofHint) : parts.problems.map(said.ofProblem),
  };
};

/** A side that has to compose: a test that is about something else says so by using this. */
export const composedSide = (schemas: Readonly<Record<string, string>>, sharded: readonly string[] = []): Side => {
  const side = sideOf(schemas, sharded);
  if (side.supergraph !== undefined) return side;
  throw new Error(side.composition.map(({ message }) => message).join('\n'));
};
