import { encodeId } from '@tripgraph/addressing/id';
import { expect, test } from 'vitest';
import { titleOf } from '../values.js';
import { alteredEntities } from './entities.js';

const ids = [1, 2].map((number) => encodeId({ prefix: 'act', bucket: number, uuid: BigInt(number) }));
const entity = (id = '') => ({ __typename: 'Activity', own_key: id, id, title: titleOf(id) });
const whole = { data: { _entities: [entity(ids[0]), entity(ids[1])] } };

const altered = (way: string, answer: unknown = whole): unknown => {
  const rewritten = alteredEntities[way]?.({ requestBody: '', status: 200, headers: {}, body: JSON.stringify(answer) });
  return rewritten && (JSON.parse(String(rewritten.body)) as { data: { _entities: unknown } }).data._entities;
};

test('what is foreign has another id under every name, and the values of that', () => {
  const [foreign, other] = altered('foreign') as Array<ReturnType<typeof entity>>;
  expect(other).toEqual(entity(ids[1]));
  expect(foreign?.id).not.toBe(ids[0]);
  expect([foreign?.own_key, foreign?.title]).toEqual([foreign?.id, titleOf(foreign?.id ?? '')]);
});

test('entities are swapped, too few and too many', () => {
  expect(altered('swapped')).toEqual([entity(ids[1]), entity(ids[0])]);
  expect(altered('too few')).toEqual([entity(ids[1])]);
  expect((altered('too many') as unknown[]).slice(1)).toEqual(whole.data._entities);
});

test('a key is null or not there under every name', () => {
  const [{ __typename, title }, other] = [entity(ids[0]), entity(ids[1])];
  expect(altered('null key')).toEqual([{ __typename, own_key: null, id: null, title }, other]);
  expect(altered('no key')).toEqual([{ __typename, title }, other]);
});

test('every way changes something, and an answer without entities is left as it is', () => {
  for (const way of Object.keys(alteredEntities)) {
    expect(altered(way), way).not.toEqual(whole.data._entities);
    expect(altered(way, { data: { _entities: [] } }), way).toBeUndefined();
    expect(altered(way, { data: null, errors: [{ message: 'no' }] }), way).toBeUndefined();
  }
});
