import { expect, test } from 'vitest';
import type { Answered, AnsweredError } from './answered.js';
import { minute, recordingAsk } from './testing/recordingAsk.js';

const fetch = {
  serviceName: 'places',
  operation: 'query A__places__0($id:ID!){place(id:$id){name}}',
  operationKind: 'query',
};
const one = { id: '1' };
const munich: Answered = { data: { place: { name: 'Munich' } }, errors: [], cacheControl: 'max-age=60, public' };
const berlin: Answered = { ...munich, data: { place: { name: 'Berlin' } } };
const error = (code: string): AnsweredError => ({ message: 'no', path: ['place'], extensions: { code } });
const failing = (code = 'SUBGRAPH_UNAVAILABLE'): Answered => ({ data: { place: null }, errors: [error(code)] });
const kept = { data: munich.data, errors: [] };
const staleFor = (ageSeconds: number): Answered => ({ ...kept, stale: [{ path: ['place'], ageSeconds }] });

test('an answer is given again until it is as old as it may be, and then asked for again', async () => {
  const { ask, answer, asked, pass, counted } = recordingAsk(fetch);
  answer(munich, berlin);
  expect(await ask(one, {})).toEqual(munich);
  pass(minute - 1);
  expect(await ask(one, {})).toEqual(kept);
  expect(asked).toEqual(['nobody {"id":"1"}']);
  pass(1);
  expect(await ask(one, {})).toEqual(berlin);
  expect(await ask(one, {})).toEqual({ ...kept, data: berlin.data });
  expect(asked).toHaveLength(2);
  expect(counted).toEqual({ fresh: 2, asked: 1, stale: 0 });
});

test('whoever is given it may change it', async () => {
  const { ask, answer } = recordingAsk(fetch);
  answer(munich);
  for (let time = 0; time < 3; time += 1) {
    const { data } = await ask(one, {});
    expect(data).toEqual(munich.data);
    Object.assign(data['place'] as object, { name: 'Hamburg', more: true });
  }
});

test('other variables, and another partner, are other answers', async () => {
  const { ask, answer, asked } = recordingAsk(fetch);
  answer(munich);
  const all = [
    [one, {}],
    [{ id: '2' }, {}],
    [one, { partner: 'north' }],
    [one, { partner: 'south' }],
  ] as const;
  for (const [variables, client] of all) await ask(variables, client);
  expect(asked).toEqual(['nobody {"id":"1"}', 'nobody {"id":"2"}', 'north {"id":"1"}', 'south {"id":"1"}']);
  for (const [variables, client] of all) await ask(variables, client);
  expect(asked).toHaveLength(4);
});

test('a partner whose name looks like variables is nobody else', async () => {
  const { ask, answer, asked } = recordingAsk(fetch);
  answer(munich);
  await ask(one, { partner: 'north' });
  await ask(one, { partner: 'north",{"id":"1"}]' });
  await ask({}, { partner: undefined });
  await ask({}, { partner: 'null' });
  expect(asked).toHaveLength(4);
});

test('what was said to somebody with other scopes is not said to anybody else', async () => {
  const { ask, answer, asked } = recordingAsk(fetch);
  answer(munich);
  const clients = [
    {},
    { scopes: ['read'] },
    { scopes: ['read', 'write'] },
    { scopes: ['read write'] },
    { partner: 'north', scopes: ['read'] },
    { partner: 'north' },
    { partner: 'read' },
  ];
  for (const client of clients) await ask(one, client);
  expect(asked).toHaveLength(7);
  for (const client of clients) await ask(one, client);
  await ask(one, { scopes: [] });
  expect(asked).toHaveLength(7);
});

test.each<[string, Answered]>([
  ['says nothing of being kept', { ...munich, cacheControl: undefined }],
  ['is not to be stored', { ...munich, cacheControl: 'no-store' }],
  ['is private', { ...munich, cacheControl: 'max-age=60, private' }],
  ['has errors', { ...munich, errors: [error('NOT_FOUND')] }],
])('an answer that %s is asked for each time', async (_what, given) => {
  const { ask, answer, asked, counted } = recordingAsk(fetch);
  answer(given);
  expect([await ask(one, {}), await ask(one, {})]).toEqual([given, given]);
  expect(asked).toHaveLength(2);
  expect(counted).toEqual({ fresh: 0, asked: 0, stale: 0 });
});

test('when its source fails the last answer is given, and says how old it is', async () => {
  const { ask, answer, asked, pass, counted } = recordingAsk(fetch);
  answer(munich, failing());
  await ask(one, {});
  pass(10 * minute + 999);
  expect(await ask(one, {})).toEqual(staleFor(600));
  // It is not taken for an answer of now: the source is asked again.
  expect(await ask(one, {})).toEqual(staleFor(600));
  expect(asked).toHaveLength(3);
  expect(counted).toEqual({ fresh: 0, asked: 2, stale: 2 });
});

test('once its source answers again the answer is of now', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  answer(munich, failing(), berlin);
  await ask(one, {});
  pass(2 * minute);
  await ask(one, {});
  expect(await ask(one, {})).toEqual(berlin);
});

test.each(['NOT_FOUND', 'INVALID_ID', 'UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'])(
  'the last answer does not hide %s',
  async (code) => {
    const { ask, answer, pass } = recordingAsk(fetch);
    answer(munich, failing(code));
    await ask(one, {});
    pass(2 * minute);
    expect(await ask(one, {})).toEqual(failing(code));
  },
);

test('the last answer is forgotten after its time', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  answer(munich, failing());
  await ask(one, {});
  pass(24 * 60 * minute + minute - 1);
  expect(await ask(one, {})).toEqual(staleFor(86_459));
  pass(1);
  expect(await ask(one, {})).toEqual(failing());
});

test('another partner is told of the failure', async () => {
  const { ask, answer } = recordingAsk(fetch);
  answer(munich, failing());
  await ask(one, { partner: 'north' });
  expect(await ask(one, { partner: 'south' })).toEqual(failing());
  expect(await ask(one, {})).toEqual(failing());
});

test('a clock that was put back makes nothing fresh', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  answer(munich, berlin);
  await ask(one, {});
  pass(-1);
  expect(await ask(one, {})).toEqual(berlin);
});

test('after a reload what was kept is fresh still, whatever the operation is called', async () => {
  const { ask, answer, again, asked } = recordingAsk(fetch);
  answer(munich, berlin, failing());
  await ask(one, {});
  const other = again({ operation: fetch.operation.replace('A__places__0', 'B__places__3') });
  // What has not been seen to be kept is asked for: it learns that here.
  expect(await other({ id: '2' }, {})).toEqual(berlin);
  expect(await other(one, {})).toEqual(kept);
  expect(asked).toEqual(['nobody {"id":"1"}', 'nobody {"id":"2"}']);
});

test('after a reload what was kept is there for the first failure', async () => {
  const { ask, answer, again, pass } = recordingAsk(fetch);
  answer(munich, failing());
  await ask(one, {});
  pass(2 * minute);
  expect(await again()(one, {})).toEqual(staleFor(120));
});

test('the same text to another subgraph, and another text, are other requests', async () => {
  const { ask, answer, again } = recordingAsk(fetch);
  answer(munich, failing());
  await ask(one, {});
  expect(await again({ serviceName: 'sights' })(one, {})).toEqual(failing());
  expect(await again({ operation: '{place(id:$id){name kind}}' })(one, {})).toEqual(failing());
});

test('a trial is answered by the subgraph, and leaves nothing', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  answer(munich, berlin, failing());
  await ask(one, {});
  expect(await ask(one, { isTrial: true })).toEqual(berlin);
  expect(await ask(one, {})).toEqual(kept);
  pass(2 * minute);
  expect(await ask(one, { isTrial: true })).toEqual(failing());
});

test('a mutation is never kept, whatever it says of itself', async () => {
  const { ask, answer, asked } = recordingAsk({ ...fetch, operationKind: 'mutation' });
  answer(munich, failing());
  await ask(one, {});
  expect(await ask(one, {})).toEqual(failing());
  expect(asked).toHaveLength(2);
});

test('a policy may be narrower than what the subgraph says', async () => {
  const policy = { maxAgeMs: 1_000, staleIfErrorMs: 0 };
  const { ask, answer, pass } = recordingAsk(fetch, { policy });
  answer(munich, berlin, failing());
  await ask(one, {});
  pass(999);
  expect(await ask(one, {})).toEqual(kept);
  pass(1);
  expect(await ask(one, {})).toEqual(berlin);
  pass(1_000);
  expect(await ask(one, {})).toEqual(failing());
});

test('a policy that was narrowed holds for what was kept before', async () => {
  const { ask, answer, again, pass } = recordingAsk(fetch);
  answer(munich, failing());
  await ask(one, {});
  pass(2 * minute);
  const narrow = { policy: { maxAgeMs: minute, staleIfErrorMs: minute } };
  expect(await again({}, narrow)(one, {})).toEqual(failing());
  const none = { policy: { maxAgeMs: 0, staleIfErrorMs: 60 * minute } };
  expect(await again({}, none)(one, {})).toEqual(failing());
});

test('variables without measure are asked with each time', async () => {
  const { ask, answer, asked } = recordingAsk(fetch);
  answer(munich);
  const variables = { id: 'x'.repeat(5_000) };
  await ask(variables, {});
  await ask(variables, {});
  expect(asked).toHaveLength(2);
});

test('a client that wants to see it is told that the answer is a kept one, or what was last known', async () => {
  const { ask, answer, pass } = recordingAsk(fetch);
  const told: string[] = [];
  const client = {
    fetch: { given: (outcome: string, entities: number | null) => void told.push(`${outcome} ${entities}`) },
  };
  answer(munich, failing());
  await ask(one, client);
  await ask(one, client);
  pass(10 * minute);
  await ask(one, client);
  expect(told).toEqual(['cached null', 'stale null']);
});
