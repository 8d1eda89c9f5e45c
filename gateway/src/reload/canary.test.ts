import { expect, onTestFinished, test, vi } from 'vitest';
import { canary } from './canary.js';
import type { Tried } from './hottest.js';

const limits = { maxOperations: 20, timeLimitMs: 5_000 };
const asked = (operationName: string, hits: number): Tried => ({
  source: `query ${operationName} { x }`,
  operationName,
  hits,
});

/** Answers each operation with the codes that stand for it, one list a call, the last one from then on; notes the calls. */
const answering = (codes: Readonly<Record<string, readonly (readonly string[])[]>>) => {
  const calls: string[] = [];
  return {
    calls,
    tryOut: async ({ operationName = '' }: Tried): Promise<readonly string[]> => {
      const before = calls.filter((name) => name === operationName).length;
      calls.push(operationName);
      const lists = codes[operationName] ?? [[]];
      return lists[Math.min(before, lists.length - 1)] ?? [];
    },
  };
};

test('operations that are answered as before admit the new supergraph, each tried once on both', async () => {
  const [before, next] = [answering({}), answering({})];
  expect(await canary([asked('a', 3), asked('b', 2)], before.tryOut, next.tryOut, limits)).toBe(2);
  expect([before.calls, next.calls]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

test.each([
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_INVALID_ANSWER',
  'OPERATION_TOO_COMPLEX',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
])('an operation that begins to fail with %s refuses it, and is named', async (code) => {
  const next = answering({ b: [[code, code]] });
  await expect(canary([asked('a', 3), asked('b', 2)], answering({}).tryOut, next.tryOut, limits)).rejects.toThrow(
    `Operations that clients ask for most would fail:\n  b: ${code}`,
  );
  expect(next.calls).toEqual(['a', 'b', 'b']);
});

test('an operation without a name is shown by its text, cut', async () => {
  const long = { source: `{\n  ${'a '.repeat(200)}}`, operationName: undefined, hits: 1 };
  const failing = async (): Promise<readonly string[]> => ['INTERNAL_SERVER_ERROR'];
  const refused = canary([long], answering({}).tryOut, failing, limits);
  await expect(refused).rejects.toThrow(`  ${`{ ${'a '.repeat(200)}`.slice(0, 120)}…: INTERNAL_SERVER_ERROR`);
});

test('errors that the old one gives, too, and those of what is down do not refuse it', async () => {
  const before = answering({ a: [['SUBGRAPH_INVALID_ANSWER']] });
  const next = answering({ a: [['SUBGRAPH_INVALID_ANSWER']], b: [['SHARD_UNAVAILABLE', 'UNAUTHENTICATED']] });
  expect(await canary([asked('a', 3), asked('b', 2)], before.tryOut, next.tryOut, limits)).toBe(2);
});

test('what fails once and not again does not refuse it', async () => {
  const next = answering({ a: [['SUBGRAPH_INVALID_ANSWER'], []] });
  expect(await canary([asked('a', 3)], answering({}).tryOut, next.tryOut, limits)).toBe(1);
});

test('what is not answered in time is passed over', async () => {
  const never = (_operation: Tried, signal: AbortSignal): Promise<readonly string[]> =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(['INTERNAL_SERVER_ERROR'])));
  expect(await canary([asked('a', 1)], answering({}).tryOut, never, { ...limits, timeLimitMs: 1 })).toBe(0);
});

test('operations that ask many shards at a time are no leak that is warned of', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
  onTestFinished(() => warned.mockRestore());
  const tryOut = async (_operation: Tried, signal: AbortSignal): Promise<readonly string[]> => {
    for (let shard = 0; shard < 64; shard += 1) signal.addEventListener('abort', () => undefined);
    return [];
  };
  await canary([asked('a', 1)], tryOut, tryOut, limits);
  expect(warned).not.toHaveBeenCalled();
});
