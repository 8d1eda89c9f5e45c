import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { answering, startSmallGateway } from '../testing/smallGateway.js';
import { reasonAgainstText, reasonAgainstTokens } from './tokens.js';

const long = (count: number): string => `{ ${Array.from({ length: count }, (_, index) => `a${index}`).join(', ')} }`;

test.each([
  ['names', long(50)],
  ['comments', `{ a ${'# one of the comments\n'.repeat(50)} }`],
  ['strings and numbers', `{ a(b: [${Array.from({ length: 50 }, (_, index) => `"x y" ${index}`).join(' ')}]) }`],
  ['block strings and spreads', `{ a(b: """${'x '.repeat(50)}""") ...f } fragment f on T { ...f }`],
])('of %s a text is counted as the parser counts', (_what, text) => {
  const count = parse(text).tokenCount ?? 0;
  for (const maximum of [1, count - 1, count, count + 1])
    expect([maximum, reasonAgainstText(text, maximum)]).toEqual([maximum, reasonAgainstTokens(parse(text), maximum)]);
});

test('it is read no further than it may be long, and what is none before that is left to the parser', () => {
  expect(reasonAgainstText(`${long(20)} \u0007`, 21)).toBe('It has more than 21 names, numbers and signs.');
  expect(reasonAgainstText(`{ \u0007 ${long(20)}`, 10)).toBeUndefined();
  expect(reasonAgainstText('{ a }', 5)).toBeUndefined();
});

test('a document that is too long is refused before it is parsed', async () => {
  const { ask } = await startSmallGateway('type Query { x: Int }', answering({ data: { x: 1 } }));
  const broken = `{ ${'x '.repeat(1_001)} ] and no GraphQL`;
  expect(await ask(broken)).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'OPERATION_TOO_COMPLEX' } }] },
  });
  expect(await ask(`{ ${'x '.repeat(900)} ] and no GraphQL`)).toMatchObject({
    body: { errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] },
  });
  expect(await ask('{ x }')).toEqual({ status: 200, body: { data: { x: 1 } } });
});
