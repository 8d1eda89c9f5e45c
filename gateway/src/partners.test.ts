import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { keyOf, partnerNamed } from './testing/partnerKeys.js';
import { startSmallGateway, type starters } from './testing/smallGateway.js';

const partners = ['north', 'south', 'carts'].map((name) => partnerNamed(name, { actsForOthers: name === 'carts' }));
const bearer = (name: string) => ({ authorization: `Bearer ${keyOf(name)}` });

type Executor = keyof typeof starters;

const start = async (
  subgraph: RequestListener,
  { executor = 'engine', onRequest = () => undefined }: { executor?: Executor; onRequest?: () => void } = {},
) => {
  const { url } = await startSmallGateway('type Query { x: Int } type Mutation { y: Int }', subgraph, {
    partners,
    executor,
    onRequest,
  });
  return (headers: Record<string, string>, query = '{ x }') =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
};

/** A subgraph that keeps the headers of each request. */
const remembering = () => {
  const seen: IncomingHttpHeaders[] = [];
  const subgraph: RequestListener = (request, response) => {
    seen.push(request.headers);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"x":1,"y":1}}');
  };
  return { seen, subgraph };
};

test.each(['engine', 'apollo'] as const)(
  'by way of the %s a subgraph learns who asks, of queries and mutations, and nothing else of the headers',
  async (executor) => {
    const { seen, subgraph } = remembering();
    const ask = await start(subgraph, { executor });
    await ask({ ...bearer('north'), 'tripgraph-partner': 'south', cookie: 'a=b', 'x-forwarded-for': '1.2.3.4' });
    await ask(bearer('south'), 'mutation { y }');
    await ask({ 'tripgraph-partner': 'south' });
    await ask({ ...bearer('carts'), 'tripgraph-act-for': 'north' });
    expect(seen.map((headers) => headers['tripgraph-partner'])).toEqual(['north', 'south', undefined, 'north']);
    expect(new Set(seen.flatMap((headers) => Object.keys(headers)))).toEqual(
      new Set([
        'host',
        'connection',
        'content-type',
        'accept',
        'content-length',
        'tripgraph-timeout-ms',
        'tripgraph-request-id',
        'tripgraph-partner',
      ]),
    );
  },
);

test('equal queries of one partner under way at once are sent once, those of different partners each', async () => {
  const seen: unknown[] = [];
  let answer: () => void = () => undefined;
  const allAsked = new Promise<void>((resolve) => (answer = resolve));
  let asked = 0;
  const ask = await start(
    (request, response) => {
      seen.push(request.headers['tripgraph-partner']);
      void allAsked.then(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"x":1}}'));
    },
    {
      onRequest: () => {
        asked += 1;
        if (asked === 5) answer();
      },
    },
  );
  const responses = [{}, bearer('north'), bearer('south'), bearer('north'), {}].map((headers) => ask(headers));
  for (const response of await Promise.all(responses)) expect(await response.json()).toEqual({ data: { x: 1 } });
  expect(seen.sort()).toEqual(['north', 'south', undefined]);
});

test('a key that is not known is refused before the request is read', async () => {
  const { seen, subgraph } = remembering();
  const ask = await start(subgraph);
  const response = await ask({ authorization: `Bearer ${keyOf('nobody')}` }, '{ this is no GraphQL');
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer realm="tripgraph"');
  expect(await response.json()).toEqual({
    errors: [{ message: 'The key is not known.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(seen).toEqual([]);
});

test('who acts for others without the right to is refused', async () => {
  const { seen, subgraph } = remembering();
  const ask = await start(subgraph);
  const response = await ask({ ...bearer('north'), 'tripgraph-act-for': 'south' });
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([403, null]);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  expect(seen).toEqual([]);
});
