import { expect, test } from 'vitest';
import { readAccessLog } from './readAccessLog.js';
import { lineAt, writeAccessLog } from './testing/accessLog.js';

const nothing = { unreadable: 0, 'a secret was left out of it': 0, 'not a query': 0, 'over --limit': 0 };

test('lines of several processes come in the order in which they were asked', async () => {
  const one = await writeAccessLog([lineAt(1, { variables: { n: 1 } }), lineAt(4, { variables: { n: 4 } })]);
  const other = await writeAccessLog([lineAt(3, { variables: { n: 3 } }), '', lineAt(2, { variables: { n: 2 } })]);
  const { queries, leftOut } = await readAccessLog([one, other], 100);
  expect(queries.map(({ variables }) => variables['n'])).toEqual([1, 2, 3, 4]);
  expect(queries.map(({ atMs }) => atMs - Date.UTC(2026, 10, 30))).toEqual([1_000, 2_000, 3_000, 4_000]);
  expect(leftOut).toEqual(nothing);
});

test('what somebody has written into the file is not sent: changes, two operations, no GraphQL', async () => {
  const file = await writeAccessLog([
    lineAt(1, { query: 'mutation { cancel }' }),
    lineAt(2, { query: 'query A { y } mutation B { cancel }', operationName: 'B' }),
    lineAt(3, { query: 'query A { y } query B { y }' }),
    lineAt(4, { query: 'subscription { y }' }),
    lineAt(5, { query: '{ y' }),
    lineAt(6, { query: 'query A { y } mutation B { cancel }', operationName: 'A' }),
  ]);
  const { queries, leftOut } = await readAccessLog([file], 100);
  expect(queries.map(({ operationName }) => operationName)).toEqual(['A']);
  expect(leftOut).toEqual({ ...nothing, 'not a query': 5 });
});

test('lines that are cut off, of another kind or of another version are passed over and counted', async () => {
  const whole = lineAt(1);
  const file = await writeAccessLog([
    JSON.stringify(whole).slice(0, 40),
    '{"event":"request"}',
    JSON.stringify({ ...whole, version: 2 }),
    'null',
    whole,
  ]);
  const { queries, leftOut } = await readAccessLog([file], 100);
  expect(queries).toEqual([{ ...whole, atMs: Date.parse(whole.at) }]);
  expect(leftOut).toEqual({ ...nothing, unreadable: 4 });
});

test('what a secret was left out of is not what was asked', async () => {
  const file = await writeAccessLog([lineAt(1, { variables: { after: '[left out]' }, isWhole: false }), lineAt(2)]);
  const { queries, leftOut } = await readAccessLog([file], 100);
  expect(queries.map(({ at }) => at)).toEqual([lineAt(2).at]);
  expect(leftOut).toEqual({ ...nothing, 'a secret was left out of it': 1 });
});

test('of more than the limit the first are asked', async () => {
  const files = [
    await writeAccessLog([1, 3, 5].map((second) => lineAt(second))),
    await writeAccessLog([2, 4].map((second) => lineAt(second))),
  ];
  const { queries, leftOut } = await readAccessLog(files, 2);
  expect(queries.map(({ at }) => at)).toEqual([lineAt(1).at, lineAt(2).at]);
  expect(leftOut).toEqual({ ...nothing, 'over --limit': 3 });
});

test('a file that is not there is said', async () => {
  await expect(readAccessLog(['/no/such/file'], 2)).rejects.toThrow(
    "ENOENT: no such file or directory, open '/no/such/file'",
  );
});
