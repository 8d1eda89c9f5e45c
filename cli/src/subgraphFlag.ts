import type { OwnSubgraph } from '@tripgraph/checks/sides/ownSubgraph';
import { InvalidArgumentError, Option } from 'commander';

const subgraph = (text: string): OwnSubgraph => {
  const [, name, file] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(text) ?? [];
  if (name !== undefined && file !== undefined) return { name, file };
  throw new InvalidArgumentError('Give a name and a file, such as places=schema.graphql.');
};

/** `--subgraph`, for a team that has one subgraph and the composed supergraph. */
export const subgraphFlag = (): Option =>
  new Option(
    '--subgraph <name=file>',
    'look at the schema of one subgraph within the composed supergraph that --against names',
  ).argParser(subgraph);
