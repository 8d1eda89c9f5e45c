import { encodeId } from '@tripgraph/addressing/id';
import { expect, test } from 'vitest';
import { nameOf, placeIdOf, titleOf } from '../values.js';
import { judge } from './judge.js';

const ids = [1, 2, 3].map((number) => encodeId({ prefix: 'act', bucket: number, uuid: BigInt(number) }));
const activity = (id = '', changes: object = {}) => ({
  id,
  title: titleOf(id),
  place: { id: placeIdOf(id), name: nameOf(placeIdOf(id)) },
  ...changes,
});
const data = { list: [activity(ids[0]), activity(ids[1])] };
const error = { message: 'a part is missing' };
const said = (got: unknown, errors?: unknown, status = 200, answer: 'exact' | 'page' = 'exact') =>
  judge(answer, { body: '', data }, status, JSON.stringify({ data: got, ...(errors !== undefined && { errors }) }));

test('all of it is right, and its entities are counted', () => {
  expect(said(data)).toEqual({ outcome: 'right', entities: 4 });
});

test('holes that an error speaks of leave the rest right; without one they are wrong', () => {
  const holes = { list: [null, activity(ids[1], { place: null })] };
  expect(said(holes, [error])).toEqual({ outcome: 'partial', entities: 1 });
  expect(said(holes).outcome).toBe('wrong');
  expect(said(holes, []).outcome).toBe('wrong');
});

test.each([
  ['swapped entities', { list: [activity(ids[1]), activity(ids[0])] }],
  ['a foreign entity', { list: [activity(ids[0]), activity(ids[2])] }],
  ['a value of another', { list: [activity(ids[0], { title: titleOf(ids[1] ?? '') }), activity(ids[1])] }],
  ['more than was asked for', { list: [activity(ids[0], { net: 1 }), activity(ids[1])] }],
  ['a longer list', { list: [...data.list, activity(ids[2])] }],
  ['a shorter list', { list: [activity(ids[0])] }],
  ['a field that is not there', { list: [activity(ids[0]), { id: ids[1], title: titleOf(ids[1] ?? '') }] }],
  ['an object for a list', { list: { 0: data.list[0], 1: data.list[1] } }],
])('%s are wrong, errors or not', (_what, got) => {
  expect(said(got).outcome).toBe('wrong');
  expect(said(got, [error])).toEqual({ outcome: 'wrong', entities: 0 });
});

test('a page may be made of other items when it says so, and each has to be true', () => {
  const other = { list: [activity(ids[2]), activity(ids[1])] };
  expect(said(other, [error], 200, 'page')).toEqual({ outcome: 'partial', entities: 4 });
  expect(said(other, undefined, 200, 'page').outcome).toBe('wrong');
  const untrue = { list: [activity(ids[2], { title: 'Activity' })] };
  expect(said(untrue, [error], 200, 'page').outcome).toBe('wrong');
});

test('an error instead of data is a failure, and with 503 or 429 the request was shed', () => {
  expect(said(null, [error]).outcome).toBe('failed');
  expect(said(undefined, [error], 500).outcome).toBe('failed');
  expect(said(undefined, [error], 503).outcome).toBe('shed');
  expect(judge('exact', { body: '', data }, 429, 'busy').outcome).toBe('shed');
});

test('what is no answer is wrong', () => {
  expect(said(null).outcome).toBe('wrong');
  expect(judge('exact', { body: '', data }, 200, '{"data":{').outcome).toBe('wrong');
  expect(judge('exact', { body: '', data }, 200, 'null').outcome).toBe('wrong');
});
