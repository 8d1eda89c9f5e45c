import { expect, test } from 'vitest';
import { withoutSecretsIn } from './withoutSecretsIn.js';

test('what has no secret stays the same object', () => {
  const value = {
    query: 'query ($key: ID) { x(key: $key) }',
    variables: { id: 'act_1', list: [1, null, 'Bearer of news'] },
  };
  expect(withoutSecretsIn(value)).toEqual({ value, isWhole: true });
  expect(withoutSecretsIn(value).value).toBe(value);
});

test.each([
  ['behind a line break', { text: 'a\nBearer abcdefghijkl' }, { text: 'a\nBearer [left out]' }],
  ['behind a tab', { text: 'a\tpassword=hunter22' }, { text: 'a\tpassword=[left out]' }],
  ['in a list', { list: [{ url: 'https://name:password@host/' }] }, { list: [{ url: 'https://[left out]@host/' }] }],
  [
    'by its name',
    { input: { Password: 'hunter22', token: 5 } },
    { input: { Password: '[left out]', token: '[left out]' } },
  ],
])('a secret %s is left out', (_where, variables, left) => {
  expect(withoutSecretsIn({ variables })).toEqual({ value: { variables: left }, isWhole: false });
});
