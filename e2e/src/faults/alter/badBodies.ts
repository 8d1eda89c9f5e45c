import type { Alteration } from './drawn.js';

const forged = 'Forged by nobody';

/** The body with a second, first-come value for each title and name: a parser that takes the last is not misled. */
const doubled = (body: string): string => body.replaceAll(/"(title|name)":/g, `"$1":"${forged}","$1":`);

/** Bodies that are no GraphQL answer, or hardly one. */
export const badBodies: Readonly<Record<string, Alteration>> = {
  'not JSON': () => ({ body: '{"data":{"activity":{]' }),
  truncated: ({ body }) => ({ body: body.slice(0, -7) }),
  'cut off': ({ body }) => ({ body: body.slice(0, -7), contentLength: Buffer.byteLength(body), hangUp: true }),
  'longer than said': ({ body }) => ({ body, contentLength: Math.floor(body.length / 2) }),
  HTML: () => ({ body: '<!doctype html><title>It works</title>', headers: { 'content-type': 'text/html' } }),
  'another type': ({ body }) => ({ body, headers: { 'content-type': 'application/octet-stream' } }),
  'a BOM': ({ body }) => ({ body: `\uFEFF${body}` }),
  'a NaN': ({ body }) => ({ body: body.replaceAll(/"(title|name)":"[^"]*"/g, '"$1":NaN') }),
  'double keys': ({ body }) => ({ body: doubled(body) }),
  empty: () => ({ body: '' }),
  'a list': () => ({ body: '[]' }),
  'an empty object': () => ({ body: '{}' }),
  'data of nothing': () => ({ body: '{"data":{}}' }),
  'no UTF-8': ({ body }) => ({ body: Buffer.from(body.replaceAll('Activity ', 'Activit\u00e9 '), 'latin1') }),
};
