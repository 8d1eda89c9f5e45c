import { expect, test } from 'vitest';
import { wanted, type RequestHead, type WantedOptions } from './wanted.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';
const production: WantedOptions = { isOpen: false, isExported: true, samplePercent: 1, random: () => 0.5 };
const development: WantedOptions = { ...production, isOpen: true };
const asks: RequestHead['headers'] = { 'tripgraph-trace': '1' };
const asksApollo: RequestHead['headers'] = { 'apollo-federation-include-trace': 'ftv1' };
const sampled: RequestHead['headers'] = { traceparent: `00-${traceId}-${spanId}-01` };
const nobody = { kind: 'nobody', scopes: [] };
const partner = (...scopes: string[]) => ({ kind: 'partner', scopes });
const post = (headers: RequestHead['headers'], client: RequestHead['client'] = nobody): RequestHead => ({
  method: 'POST',
  headers,
  client,
});

test('a request that says nothing is recorded once in so many times, for spans alone', () => {
  const drawn = [0.009, 0.01, 0.99];
  const want = wanted({ ...production, random: () => drawn.shift() as number });
  const only = { showsTrace: false, showsFtv1: false, isSampled: true, parent: undefined };
  expect([want(post({}), true), want(post({}), true), want(post({}), true)]).toEqual([only, undefined, undefined]);
});

test('where spans are sent nowhere no number is drawn', () => {
  const want = wanted({
    ...production,
    isExported: false,
    samplePercent: 0,
    random: () => {
      throw new Error('it was drawn');
    },
  });
  expect(want(post({}), true)).toBeUndefined();
});

test.each<[string, WantedOptions, RequestHead, boolean]>([
  ['whoever asks where the schema is open', development, post(asks), true],
  ['nobody in particular in production', production, post(asks), false],
  ['a partner without the scope', production, post(asks, partner('bookings:read')), false],
  ['a partner with the scope', production, post(asks, partner('bookings:read', 'trace:read')), true],
  ['a frontend, whatever its token says', production, post(asks, { kind: 'frontend', scopes: ['trace:read'] }), false],
  ['who asks otherwise', development, post({ 'tripgraph-trace': 'true' }), false],
  ['who asks twice', development, post({ 'tripgraph-trace': '1, 1' }), false],
  ['who asks by GET, whose answer others may keep', development, { ...post(asks), method: 'GET' }, false],
])('%s', (_who, options, request, isShown) => {
  expect(wanted(options)(request, true)?.showsTrace ?? false).toBe(isShown);
});

test('an answer that has no place for a trace shows none', () => {
  expect(wanted(development)(post(asks), false)).toBeUndefined();
});

test("Apollo's format is for the same clients, and the one does not bring the other", () => {
  const want = wanted(production);
  expect(want(post(asksApollo), true)).toBeUndefined();
  expect(want(post(asksApollo, partner('trace:read')), true)).toMatchObject({ showsFtv1: true, showsTrace: false });
  expect(want(post(asks, partner('trace:read')), true)).toMatchObject({ showsFtv1: false, showsTrace: true });
});

test('what is shown is also sent, where spans are', () => {
  expect(wanted(development)(post(asks), true)?.isSampled).toBe(true);
  expect(wanted({ ...development, isExported: false })(post(asks), true)?.isSampled).toBe(false);
});

test.each<[string, WantedOptions, RequestHead, boolean]>([
  ["a partner's is gone on with", production, post(sampled, partner()), true],
  ['outside production anybody’s is', development, post(sampled), true],
  ['that of nobody in particular is not', production, post(sampled), false],
  ['one that cannot be read is none', production, post({ traceparent: 'a' }, partner()), false],
])('of the traces that clients begin: %s', (_which, options, request, isObeyed) => {
  expect(wanted(options)(request, true)).toEqual(
    isObeyed
      ? { showsTrace: false, showsFtv1: false, isSampled: true, parent: { traceId, spanId, isSampled: true } }
      : undefined,
  );
});

test('a trace that a client does not collect is not collected, whatever would have been drawn', () => {
  const want = wanted({ ...production, samplePercent: 100 });
  const said = { traceparent: `00-${traceId}-${spanId}-00` };
  expect(want(post(said, partner()), true)).toBeUndefined();
  expect(want(post(said), true)).toMatchObject({ isSampled: true, parent: undefined });
});
