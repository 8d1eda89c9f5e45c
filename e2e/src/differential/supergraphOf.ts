import { compose } from '@tripgraph/gateway/supergraph/compose';
import type { Fixture } from './fixture.js';

/** The composed supergraph of a fixture. */
export const supergraphOf = ({ name, subgraphs }: Fixture): string => {
  const composition = compose(
    {
      federationVersion: '2.14.4',
      subgraphs: Object.keys(subgraphs).map((subgraph) => ({
        name: subgraph,
        url: `http://${subgraph}.invalid/graphql`,
        schemaFile: subgraph,
        shards: undefined,
      })),
    },
    new Map(Object.entries(subgraphs)),
  );
  if (composition.kind === 'refused') throw new Error(`${name} does not compose:\n${composition.problems.join('\n')}`);
  return composition.supergraph;
};
