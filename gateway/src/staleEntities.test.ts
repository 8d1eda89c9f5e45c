import { expect, onTestFinished, test, vi } from 'vitest';
import { startFederatedGateway } from './testing/federatedGateway.js';

const things = 'type Query { things: [Thing!] } type Thing @key(fields: "id") { id: ID! label: String }';
const reviews = 'type Thing @key(fields: "id") { id: ID! stars: Int best: Review } type Review { text: String }';

/** Things 1, 2 and 1 again, and reviews of them that are kept for a minute, as long as anybody answers for them. */
const start = async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  let isUp = true;
  const labels = ['one', 'two', 'one'];
  const asked: number[] = [];
  const gateway = await startFederatedGateway({
    things: {
      schema: things,
      answer: () =>
        JSON.stringify({
          data: { aliased_all: labels.map((label, index) => ({ __typename: 'Thing', id: `${index % 2}`, label })) },
        }),
    },
    reviews: {
      schema: reviews,
      cacheControl: 'max-age=60, public',
      answer: ({ query, variables }) => {
        const ids = (variables['representations'] as ReadonlyArray<{ id: string }>).map(({ id }) => id);
        asked.push(ids.length);
        const echo = /tripgraph_\w+(?=: ?id)/.exec(query)?.[0] ?? 'id';
        const entity = (id: string) => ({
          __typename: 'Thing',
          [echo]: id,
          aliased_rating: Number(id),
          best: { text: `best of ${id}` },
        });
        return isUp ? JSON.stringify({ data: { _entities: ids.map(entity) } }) : 'out of order';
      },
    },
  });
  onTestFinished(() => gateway.close());
  return {
    ask: (query: string) => gateway.ask(query).then(({ body }) => body),
    asked,
    pass: (seconds: number) => void vi.setSystemTime(Date.now() + seconds * 1_000),
    stop: () => (isUp = false),
  };
};

const query = '{ all: things { label rating: stars best { text } } }';

test('an entity that stands at several places is stale at each, under the names that the client gave', async () => {
  const { ask, pass, stop, asked } = await start();
  const known = await ask(query);
  expect(known).toMatchObject({
    data: { all: [{ rating: 0, best: { text: 'best of 0' } }, { rating: 1 }, { rating: 0 }] },
  });
  stop();
  expect(await ask(query)).toEqual(known);
  expect(asked).toEqual([2]);
  pass(100);
  const stale = [0, 2, 1].map((index) => ({ path: ['all', index], ageSeconds: 100 }));
  expect(await ask(query)).toEqual({ ...known, extensions: { stale } });
  expect(asked).toHaveLength(2);
});

test('what was not known is an error beside what is stale', async () => {
  const { ask, pass, stop } = await start();
  await ask(query);
  stop();
  pass(100);
  const body = await ask('{ all: things { label rating: stars } }');
  expect(body).toMatchObject({ data: { all: [{ label: 'one', rating: null }, { rating: null }, { rating: null }] } });
  expect(body['errors']).toHaveLength(3);
  expect(body).not.toHaveProperty('extensions');
});
