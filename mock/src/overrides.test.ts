import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { drawAt } from './draw.js';
import { overrideFor, readOverrides } from './overrides.js';

const schema = buildSchema('type Query { a: A } type A { title: String tags: [String] }');

test('a coordinate has one value, or each object one of a list, by its own draw', () => {
  const overrides = readOverrides('mock.yaml', 'A.title: [One, Two]\nA.tags: [[x, y]]\n', schema);
  expect(overrideFor(overrides, 'A.tags', drawAt('s', 'any'))).toEqual({ value: ['x', 'y'] });
  const titles = ['p', 'q', 'r', 's', 't', 'u'].map(
    (place) => overrideFor(overrides, 'A.title', drawAt('s', place))?.value,
  );
  expect(new Set(titles)).toEqual(new Set(['One', 'Two']));
  expect(overrideFor(overrides, 'A.other', drawAt('s', 'any'))).toBeUndefined();
});

test('what the schema lacks, and a list that has nothing, are refused with their lines', () => {
  expect(() => readOverrides('mock.yaml', 'A.title: x\nA.titel: y\nA.tags: []\n', schema)).toThrow(
    'mock.yaml cannot be used:\n  line 2: A.titel: the schema has no such field\n  line 3: A.tags: must not be an empty list',
  );
  expect(() => readOverrides('mock.yaml', 'title: x\n', schema)).toThrow(
    'line 1: title: must be a coordinate such as Activity.title',
  );
});

test('an empty file says nothing', () => {
  expect(readOverrides('mock.yaml', '', schema).size).toBe(0);
});
