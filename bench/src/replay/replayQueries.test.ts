import { expect, test, vi } from 'vitest';
import type { Asked } from './askGateway.js';
import type { CredentialsOf } from './credentials.js';
import type { RecordedQuery } from './readAccessLog.js';
import { replayQueries, type Replayed, type ReplayPace } from './replayQueries.js';
import { lineAt } from './testing/accessLog.js';

const recorded = (second: number, changes: Partial<RecordedQuery> = {}): RecordedQuery => {
  const line = lineAt(second, { variables: { n: second }, ...changes });
  return { ...line, atMs: Date.parse(line.at) };
};
const answered = (data: unknown, status = 200, codes: readonly string[] = []): Asked => ({
  kind: 'answered',
  answer: { status, data, errors: codes },
  codes,
  ms: 3,
});
const everybody: CredentialsOf = () => ({});

type Setting = Partial<ReplayPace> & {
  readonly credentialsOf?: CredentialsOf;
  readonly tried?: (query: RecordedQuery) => Promise<Asked>;
  readonly right?: (query: RecordedQuery) => Promise<Asked>;
  readonly signal?: AbortSignal;
};

/** Replays on a clock that moves when somebody waits, and says what was asked when. */
const replay = async (queries: readonly RecordedQuery[], setting: Setting = {}) => {
  let nowMs = 500;
  const asked: [number, unknown][] = [];
  const replayed: Replayed[] = [];
  const { tried = async () => answered({ y: 1 }), right, signal = new AbortController().signal } = setting;
  const { withoutKey } = await replayQueries(
    queries,
    { speed: 1, concurrency: 1, ignored: new Set(), ...setting },
    {
      tried: {
        ask: (query) => {
          asked.push([nowMs - 500, query.variables['n']]);
          return tried(query);
        },
      },
      right: right && { ask: right },
      credentialsOf: setting.credentialsOf ?? everybody,
      nowMs: () => nowMs,
      pause: async (ms) => void (nowMs += ms),
      signal,
      onReplayed: (one) => replayed.push(one),
    },
  );
  return { asked, replayed, withoutKey };
};

test('queries are asked as they came, three times as fast', async () => {
  const { asked, replayed } = await replay(
    [10, 13, 19].map((second) => recorded(second)),
    { speed: 3 },
  );
  expect(asked).toEqual([
    [0, 10],
    [1_000, 13],
    [3_000, 19],
  ]);
  expect(replayed.map(({ lateMs }) => lateMs)).toEqual([0, 0, 0]);
});

test('at the highest speed nobody waits', async () => {
  const { asked } = await replay(
    [10, 13, 19].map((second) => recorded(second)),
    { speed: 'max' },
  );
  expect(asked.map(([atMs]) => atMs)).toEqual([0, 0, 0]);
});

test('no more are under way than may be, and all are asked', async () => {
  const queries = Array.from({ length: 20 }, (_none, index) => recorded(index));
  let running = 0;
  let most = 0;
  const tried = async () => {
    most = Math.max(most, (running += 1));
    await Promise.resolve();
    running -= 1;
    return answered({ y: 1 });
  };
  const { replayed } = await replay(queries, { concurrency: 4, speed: 'max', tried });
  expect(most).toBe(4);
  expect(replayed.map(({ query }) => query.variables['n'])).toEqual(queries.map(({ variables }) => variables['n']));
});

test('answers are held against those of the other gateway', async () => {
  const { replayed } = await replay([recorded(1), recorded(2)], {
    tried: async ({ variables }) => answered({ y: variables['n'] }),
    right: async () => answered({ y: 1 }),
  });
  expect(replayed.map(({ differences }) => differences)).toEqual([[], [{ path: 'data.y', expected: '1', got: '2' }]]);
});

test('without another gateway statuses and codes are held against the log', async () => {
  const queries = [recorded(1), recorded(2, { codes: ['NOT_FOUND'] })];
  const { replayed } = await replay(queries, { tried: async () => answered({ y: 7 }) });
  expect(replayed.map(({ differences }) => differences)).toEqual([
    [],
    [{ path: 'errors.length', expected: '1', got: '0' }],
  ]);
});

test('what both refuse that was not refused then is no proof that they are the same', async () => {
  const refusing = async () => answered(undefined, 401, ['UNAUTHENTICATED']);
  const queries = [recorded(1), recorded(2, { status: 401, codes: ['UNAUTHENTICATED'] })];
  const { replayed } = await replay(queries, { tried: refusing, right: refusing });
  expect(replayed.map(({ differences, isRefused }) => [differences, isRefused])).toEqual([
    [[], true],
    [[], false],
  ]);
});

test('what fails is no difference: it is told by itself', async () => {
  const failed: Asked = { kind: 'failed', reason: 'ECONNREFUSED' };
  const right = async () => answered({ y: 1 });
  const { replayed } = await replay([recorded(1)], { tried: async () => failed, right });
  expect(replayed).toMatchObject([{ tried: failed, differences: [] }]);
});

test('what partners asked is left out where nobody has their key', async () => {
  const of = (partner: string) => ({ client: 'partner', partner }) as const;
  const credentialsOf: CredentialsOf = ({ partner }) =>
    partner === 'north' ? { authorization: 'Bearer k' } : undefined;
  const tried = vi.fn(async () => answered({ y: 1 }));
  const queries = [recorded(1, of('north')), recorded(2, of('south'))];
  const { withoutKey } = await replay(queries, { credentialsOf, tried });
  expect([withoutKey, tried.mock.calls.length]).toEqual([1, 1]);
});

test('whoever stops it is not told of what was cut off', async () => {
  const controller = new AbortController();
  const tried = async ({ variables }: RecordedQuery): Promise<Asked> => {
    if (variables['n'] === 2) controller.abort();
    return answered({ y: 1 });
  };
  const { asked, replayed } = await replay(
    [1, 2, 3].map((second) => recorded(second)),
    {
      tried,
      signal: controller.signal,
    },
  );
  expect(asked.map(([, n]) => n)).toEqual([1, 2]);
  expect(replayed.map(({ query }) => query.variables['n'])).toEqual([1]);
});
