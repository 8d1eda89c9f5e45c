import { parseArgs } from 'node:util';

export type CheckOptions = {
  readonly history: string;
  /** One for each shard, in the order of the configuration. */
  readonly databases: readonly string[];
  readonly config: string;
  readonly subgraph: string;
};

export const usage =
  'npm run check:bookings -- --history FILE --database URL … [--config supergraph.yaml] [--subgraph activities]';

/** Reads the command line. Throws an Error that says what is wrong with it. */
export const readCheckOptions = (args: readonly string[]): CheckOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      history: { type: 'string' },
      database: { type: 'string', multiple: true },
      config: { type: 'string', default: 'supergraph.yaml' },
      subgraph: { type: 'string', default: 'activities' },
    },
  });
  if (values.history === undefined || values.database === undefined) {
    throw new Error(`--history and at least one --database are needed\n${usage}`);
  }
  return { history: values.history, databases: values.database, config: values.config, subgraph: values.subgraph };
};
