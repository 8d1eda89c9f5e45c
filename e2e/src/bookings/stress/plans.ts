import { join } from 'node:path';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import type { PartPlan } from '@tripgraph/dev/start/parts';

// What the processes have to say is read only when one fails to start.
const common = { HOST: '127.0.0.1', LOG_LEVEL: 'fatal' };

/** What the gateway of a rig signs its requests with. */
export const rigSecret = 'planted-secret-of-a-rig-0123456789';

const urlsOf = (port: number): Pick<PartPlan, 'url' | 'readyUrl'> => ({
  url: `http://127.0.0.1:${port}/graphql`,
  readyUrl: `http://127.0.0.1:${port}/health/ready`,
});

const subgraphPlan =
  (program: string) =>
  (name: string, port: number, databaseUrl: string, takesOnlySigned = true): PartPlan => ({
    name,
    arguments: [join(projectFolder, program)],
    environment: {
      ...common,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      ...(takesOnlySigned && { SUBGRAPH_SECRETS: rigSecret }),
    },
    ...urlsOf(port),
  });

/** The real program of a shard. */
export const shardPlan = subgraphPlan('subgraphs/activities/dist/main.js');

/** The real program of the places. */
export const placesPlan = subgraphPlan('subgraphs/places/dist/main.js');

/** The real gateway, over these files. */
export const gatewayPlan = (
  port: number,
  files: { readonly config: string; readonly partners: string },
  pepper: string,
): PartPlan => ({
  name: 'gateway',
  arguments: [
    join(projectFolder, 'cli/bin/tripgraph.js'),
    'gateway',
    ...['--supergraph', join(projectFolder, 'supergraph.graphql')],
    ...['--config', files.config],
    ...['--port', String(port)],
  ],
  environment: {
    ...common,
    GATEWAY_PARTNERS_FILE: files.partners,
    GATEWAY_KEY_PEPPER: pepper,
    GATEWAY_SUBGRAPH_SECRETS: rigSecret,
  },
  ...urlsOf(port),
});
