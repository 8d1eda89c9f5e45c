import { expect, test } from 'vitest';
import { acceptedType } from './acceptedType.js';

const json = 'application/json';
const graphql = 'application/graphql-response+json';

test.each([
  [json, json],
  [graphql, graphql],
  ['Application/JSON; charset=UTF-8', json],
  ['application/json; charset="utf-8"', json],
  ['application/json; charset=utf-16', 'none'],
  [`${graphql}, ${json};q=0.9`, graphql],
  [`${json};q=0.9, ${graphql}`, graphql],
  [`${json}, ${graphql}`, json],
  [`${graphql}, application/graphql+json, ${json}, text/event-stream, multipart/mixed`, graphql],
  [`*/*, ${graphql}`, graphql],
  [`${graphql};q=0.5, */*`, 'any'],
  [`${json};q=0, */*`, graphql],
  [`${json};q=0, ${graphql};q=0, */*`, 'none'],
  ['application/json, text/plain, */*', json],
  ['*/*', 'any'],
  ['application/*', 'any'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'any'],
  ['text/html', 'none'],
  ['text/*', 'none'],
  ['application/json;q=2', 'none'],
  ['', 'none'],
  [',;=,', 'none'],
])('of Accept: %s the type is %s', (accept, type) => {
  expect(acceptedType(accept)).toBe(type);
});
