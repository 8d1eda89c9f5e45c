import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSimulation, type Simulation } from '../simulation.js';
import { jsonReply, type SimulatedRequest, type SimulatedSource } from '../source.js';
import { serveSimulation, type ServedSimulation } from './serve.js';

let simulation: Simulation;
let served: ServedSimulation;
let asked: SimulatedRequest[];

/** Says what it was asked. */
const viator: SimulatedSource = {
  name: 'viator',
  handle: (asking) => {
    asked.push(asking);
    if (asking.path === '/broken') throw new Error('a bug of the simulator');
    return jsonReply(201, { path: asking.path }, { 'x-unique-id': 'one' });
  },
};
/** Sends its body in parts. */
const onix: SimulatedSource = {
  name: 'onix',
  handle: () => ({
    status: 200,
    body: (async function* () {
      yield '<a>';
      yield '</a>';
    })(),
  }),
};

beforeAll(async () => {
  simulation = createSimulation([viator, onix]);
  served = await serveSimulation(simulation, { host: '127.0.0.1', port: 0 });
});
beforeEach(() => {
  asked = [];
  for (const name of simulation.names) simulation.setMode(name, { kind: 'NORMAL' });
});
afterAll(() => served.close());

const put = (path: string, body: string): Promise<Response> => fetch(`${served.url}${path}`, { method: 'PUT', body });

test('a source sees its own path, the query, the headers and the body, and its answer is sent as it is', async () => {
  const response = await fetch(`${served.url}/viator/products/search?start=1&count=2`, {
    method: 'POST',
    headers: { 'Exp-Api-Key': 'k' },
    body: '{"filtering":{}}',
  });
  expect([response.status, response.headers.get('x-unique-id'), await response.json()]).toEqual([
    201,
    'one',
    { path: '/products/search' },
  ]);
  expect(asked).toEqual([
    {
      method: 'POST',
      path: '/products/search',
      query: new URLSearchParams('start=1&count=2'),
      headers: expect.objectContaining({ 'exp-api-key': 'k' }),
      body: '{"filtering":{}}',
    },
  ]);
});

test('a body of many parts arrives whole', async () => {
  expect(await (await fetch(`${served.url}/onix/feed.xml`)).text()).toBe('<a></a>');
});

test('a source that nobody knows is not found, and the answer says which there are', async () => {
  const response = await fetch(`${served.url}/viatr/products`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('viator, onix');
});

test('a source fails from when it is told to until it is told otherwise, and the other one does not', async () => {
  expect((await put('/control/viator', '{"kind":"FAILING","status":503}')).status).toBe(200);
  expect((await fetch(`${served.url}/viator/products`)).status).toBe(503);
  expect((await fetch(`${served.url}/onix/feed.xml`)).status).toBe(200);
  await put('/control/viator', '{"kind":"NORMAL"}');
  expect((await fetch(`${served.url}/viator/products`)).status).toBe(201);
});

test('what is no mode, and no source, changes nothing', async () => {
  expect((await put('/control/viator', '{"kind":"SLOW"}')).status).toBe(400);
  expect((await put('/control/viator', 'not JSON')).status).toBe(400);
  expect((await put('/control/nobody', '{"kind":"NORMAL"}')).status).toBe(404);
  expect(simulation.modeOf('viator')).toEqual({ kind: 'NORMAL' });
});

test('calls are counted by method and path', async () => {
  const before = simulation.callsOf('viator').get('GET /tags') ?? 0;
  await fetch(`${served.url}/viator/tags?count=1`);
  await fetch(`${served.url}/viator/tags?count=2`);
  const { viator: state } = (await (await fetch(`${served.url}/control`)).json()) as {
    readonly viator: { readonly calls: Record<string, number> };
  };
  expect(state.calls['GET /tags']).toBe(before + 2);
});

test('a silent source keeps the connection open and says nothing until the client gives up', async () => {
  simulation.setMode('viator', { kind: 'SILENT' });
  const before = simulation.callsOf('viator').get('GET /silence') ?? 0;
  const waiting = request(`${served.url}/viator/silence`).end();
  waiting.on('error', () => undefined);
  const gaveUp = new Promise((resolve) => waiting.once('close', resolve));
  await expect.poll(() => simulation.callsOf('viator').get('GET /silence')).toBe(before + 1);
  expect(waiting.destroyed).toBe(false);
  waiting.destroy();
  await gaveUp;
});

test('a bug of a simulator, or a body without end, breaks the connection and nothing else', async () => {
  await expect(fetch(`${served.url}/viator/broken`)).rejects.toThrow();
  const tooLong = 'x'.repeat(1024 * 1024 + 1);
  await expect(fetch(`${served.url}/viator/products`, { method: 'POST', body: tooLong })).rejects.toThrow();
  expect((await fetch(`${served.url}/viator/products`)).status).toBe(201);
});

test('closing ends what is slow or silent', async () => {
  const other = createSimulation([viator]);
  other.setMode('viator', { kind: 'SLOW', delayMs: 60_000 });
  const { url, close } = await serveSimulation(other, { host: '127.0.0.1', port: 0 });
  const waiting = fetch(`${url}/viator/products`);
  const broken = expect(waiting).rejects.toThrow();
  await expect.poll(() => other.callsOf('viator').size).toBe(1);
  await close();
  await broken;
});
