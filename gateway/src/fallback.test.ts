import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { watchedLog } from './testing/watchedLog.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startGateway, type RunningGateway } from './app.js';
import { readGatewaySettings } from './config.js';
import type * as planner from './plan/planner.js';
import { readConfigFile } from './supergraph/files.js';
import type { SupergraphConfig } from './supergraph/readConfig.js';
import { keyOf, partnerNamed, testPepper } from './testing/partnerKeys.js';
import { answering, supergraphOf } from './testing/smallGateway.js';

/** Stands in an operation whose plan has a node of a kind that nobody knows. */
const newKind = 'newKind';

vi.mock('./plan/planner.js', async (importOriginal) => {
  const { startPlanner } = await importOriginal<typeof planner>();
  const start: typeof startPlanner = async (options) => {
    const started = await startPlanner(options);
    const plan: typeof started.plan = async (document, operationName) => {
      const planned = await started.plan(document, operationName);
      return document.includes(newKind)
        ? ({ ...planned, node: { kind: 'Loop' } } as unknown as typeof planned)
        : planned;
    };
    return { ...started, plan };
  };
  return { startPlanner: start };
});

const settings = readGatewaySettings({ GATEWAY_METRICS_PORT: '0', GATEWAY_KEY_PEPPER: testPepper });

const fallbacks = async (url: string | undefined): Promise<string[]> => {
  const text = await (await fetch(url ?? '')).text();
  return text.split('\n').filter((line) => line.startsWith('gateway_engine_fallback_total'));
};

const none = [
  'gateway_engine_fallback_total{node="Defer"} 0',
  'gateway_engine_fallback_total{node="Subscription"} 0',
  'gateway_engine_fallback_total{node="other"} 0',
];

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const booking = 'bkg_5y01hfb0ygdgey7agnjbvwz0c5wj';

/** What changes of bookings are asked with. Bookings are for partners: without a key they are refused before they are planned. */
const bookingInputs: Readonly<Record<string, object | undefined>> = {
  'cancelBooking.graphql': { bookingId: booking },
  'confirmBooking.graphql': { bookingId: booking, contact: { fullName: 'Ada Example' } },
  'holdBooking.graphql': {
    uuid: '0b6ff1a4-54a8-4c9c-9b35-0e5f6c1d2a3b',
    activityId: 'act_5y01hfb0ygdgey7agnjbvwz0c5wj',
    optionId: 'DEFAULT',
    availabilityId: '2027-03-01T09:00:00+01:00',
    units: [{ unitId: 'adult', quantity: 2 }],
  },
};

/** What the variables of our examples may be; who has other variables takes no notice of them. */
const exampleVariables = {
  id: 'act_x',
  place: 'plc_x',
  text: 'x',
  first: 5,
  orderBy: { field: 'PRICE', direction: 'ASC' },
  monthStart: '2026-06-01',
  monthEnd: '2026-06-30',
  from: '2026-06-01',
  to: '2026-06-02',
  units: [],
  search: { placeId: 'plc_x', checkin: '2026-06-01', checkout: '2026-06-02', bookerCountry: 'DE' },
  tour: 'tou_viator_x',
  locale: 'en',
  at: '2026-06-01T12:00:00.000Z',
};

const examples = readdirSync(new URL('examples/queries/', root)).map(
  (name) => [name, read(`examples/queries/${name}`), { ...exampleVariables, input: bookingInputs[name] }] as const,
);

const planFolder = 'gateway/src/engine/testdata/plans/';
const planned = readdirSync(new URL(planFolder, root))
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => {
    const variables = `${planFolder}${name.replace('.graphql', '.json')}`;
    const isThere = existsSync(new URL(variables, root));
    return [name, read(`${planFolder}${name}`), isThere ? (JSON.parse(read(variables)) as object) : {}] as const;
  });

/** Nobody listens there: what is planned and compiled is of interest, not what is answered. */
const url = 'http://127.0.0.1:9/';

const configWithoutSubgraphs = async (): Promise<SupergraphConfig> => {
  const config = await readConfigFile(fileURLToPath(new URL('supergraph.yaml', root)), {});
  return {
    ...config,
    subgraphs: config.subgraphs.map((each) => ({
      ...each,
      url,
      shards: each.shards?.map((shard) => ({ ...shard, url })),
    })),
  };
};

const start = async (): Promise<RunningGateway> => {
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: read('supergraph.graphql'),
    config: await configWithoutSubgraphs(),
    settings,
    partners: [partnerNamed('north')],
    log: watchedLog(),
  });
  onTestFinished(() => gateway.close());
  return gateway;
};

test('no operation of our examples is left to the reference executor', async () => {
  const gateway = await start();
  expect(examples.length + planned.length).toBeGreaterThan(20);
  for (const [name, query, variables] of [...examples, ...planned]) {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf('north')}` },
      body: JSON.stringify({ query, variables }),
    });
    expect([name, Object.keys((await response.json()) as object)]).toEqual([name, expect.arrayContaining(['data'])]);
  }
  expect(await fallbacks(gateway.metricsUrl)).toEqual(none);
});

test('an operation with a plan node of an unknown kind is answered all the same, counted once, and no other is', async () => {
  const subgraph = createHttpServer(answering({ data: { x: 1, aliased_newKind: 1, newKind: 1, aliased_other: 2 } }));
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void subgraph.close());
  const { port } = subgraph.address() as AddressInfo;
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    supergraph: supergraphOf('type Query { x: Int }', `http://127.0.0.1:${port}/`),
    config: undefined,
    settings,
    log: watchedLog(),
  });
  onTestFinished(() => gateway.close());
  const ask = async (query: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
  };
  expect(await ask('{ x }')).toEqual({ data: { x: 1 } });
  expect(await fallbacks(gateway.metricsUrl)).toEqual(none);
  for (let round = 0; round < 3; round += 1) expect(await ask('{ newKind: x }')).toEqual({ data: { newKind: 1 } });
  expect(await ask('{ other: x }')).toEqual({ data: { other: 2 } });
  expect(await fallbacks(gateway.metricsUrl)).toEqual([
    ...none.slice(0, 2),
    'gateway_engine_fallback_total{node="other"} 1',
  ]);
});

test('without a port for metrics there are none, and a port that is taken is named', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const gatewayWith = (environment: NodeJS.ProcessEnv): Promise<RunningGateway> =>
    startGateway({
      host: '127.0.0.1',
      port: 0,
      supergraph: supergraphOf('type Query { x: Int }', url),
      config: undefined,
      settings: readGatewaySettings(environment),
      log: watchedLog(),
    });
  const without = await gatewayWith({});
  expect(without.metricsUrl).toBeUndefined();
  expect((await fetch(new URL('/metrics', without.url))).status).toBe(404);
  await without.close();
  await expect(gatewayWith({ GATEWAY_METRICS_PORT: String(port) })).rejects.toThrow(
    `Port ${port}, where metrics are to be, is taken by another program. Choose another with GATEWAY_METRICS_PORT.`,
  );
  expect(readGatewaySettings({ GATEWAY_METRICS_PORT: '9464', GATEWAY_PROCESS_NUMBER: '3' }).metricsPort).toBe(9466);
});
