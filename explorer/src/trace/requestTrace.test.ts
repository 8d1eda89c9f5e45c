import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { exampleTrace } from '../testing/exampleTrace.js';
import { readTrace } from './requestTrace.js';

const schema = JSON.parse(readFileSync(new URL('../../../docs/trace.schema.json', import.meta.url), 'utf8')) as object;

test('what the schema of traces allows is read, and is what tests here draw', () => {
  const validate = new Ajv().compile(schema);
  expect([validate(exampleTrace), validate.errors]).toEqual([true, null]);
  expect(readTrace({ trace: exampleTrace, cost: { estimated: 1, actual: 1 } })).toEqual(exampleTrace);
});

test.each([
  ['no extensions', undefined],
  ['others only', { cost: {} }],
  ['a plan of an unknown kind', { trace: { ...exampleTrace, plan: { kind: 'defer', nodes: [] } } }],
  ['a time that is a text', { trace: { ...exampleTrace, durationMs: '12' } }],
])('%s: there is no trace, and nothing fails', (_what, extensions) => {
  expect(readTrace(extensions)).toBeUndefined();
});

test('what a later gateway says besides is passed over', () => {
  expect(readTrace({ trace: { ...exampleTrace, more: true } })).toEqual(exampleTrace);
});
