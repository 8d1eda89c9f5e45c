import { openSourceClient, type SourceClient } from '@tripgraph/kit/sync/sourceClient';
import { serveSimulation } from '@tripgraph/simulators/http/serve';
import { createSimulation, type Simulation } from '@tripgraph/simulators/simulation';
import type { SimulatedReply, SimulatedRequest } from '@tripgraph/simulators/source';
import { restAnswer } from '@tripgraph/simulators/wordpress/rest/restAnswer';
import type { WordPressSite } from '@tripgraph/simulators/wordpress/site';

export type ServedRest = {
  readonly simulation: Simulation;
  readonly client: SourceClient;
  readonly url: string;
  /** The queries of the posts' pages that were asked, such as `offset=99`. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
};

/** The REST API of a site on a port of its own. `intercept` may answer in its place, and do something before it does. */
export const serveRest = async (
  site: WordPressSite,
  intercept: (request: SimulatedRequest) => SimulatedReply | undefined = () => undefined,
): Promise<ServedRest> => {
  const asked: string[] = [];
  const simulation = createSimulation([
    {
      name: 'wordpress',
      handle: (request) => {
        if (request.path.endsWith('/posts')) asked.push(`offset=${request.query.get('offset')}`);
        return intercept(request) ?? restAnswer(site, request);
      },
    },
  ]);
  const served = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
  const url = `${served.url}/wordpress/wp-json`;
  const client = openSourceClient({
    baseUrl: url,
    ratePerSecond: 1_000,
    totalTimeoutMs: 10_000,
    maximumBodyBytes: 64 * 1024 * 1024,
    privateHosts: ['127.0.0.1'],
    ports: { sleep: async () => undefined },
  });
  const close = async (): Promise<void> => {
    await client.close();
    await served.close();
  };
  return { simulation, client, url, asked, close };
};
