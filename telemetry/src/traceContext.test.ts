import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childOf, newTraceContext, readTraceparent, writeTraceparent, type TraceContext } from './traceContext.js';

const hex = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length }).map((all) => all.join(''));
const isNotZero = (digits: string): boolean => /[1-9a-f]/.test(digits);
const contexts: fc.Arbitrary<TraceContext> = fc.record({
  traceId: hex(32).filter(isNotZero),
  spanId: hex(16).filter(isNotZero),
  isSampled: fc.boolean(),
});

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';

test("the standard's own example is read, and written", () => {
  const header = `00-${traceId}-${spanId}-01`;
  expect(readTraceparent(header)).toEqual({ traceId, spanId, isSampled: true });
  expect(writeTraceparent({ traceId, spanId, isSampled: true })).toBe(header);
});

test('what is written is read again as it was', () => {
  fc.assert(
    fc.property(contexts, (context) => {
      expect(readTraceparent(writeTraceparent(context))).toEqual(context);
    }),
  );
});

test('of the flags only the lowest bit says whether a trace is collected', () => {
  fc.assert(
    fc.property(contexts, hex(2), (context, flags) => {
      const header = `00-${context.traceId}-${context.spanId}-${flags}`;
      expect(readTraceparent(header)?.isSampled).toBe('13579bdf'.includes(flags.charAt(1)));
    }),
  );
});

test('a later version may say more after a dash, and is read as far as it is known', () => {
  const later = hex(2).filter((version) => version !== '00' && version !== 'ff');
  const more = fc.string({ unit: 'grapheme-ascii' }).map((text) => `-${text}`);
  fc.assert(
    fc.property(contexts, later, fc.option(more, { nil: '' }), (context, version, rest) => {
      expect(readTraceparent(`${version}${writeTraceparent(context).slice(2)}${rest}`)).toEqual(context);
    }),
  );
});

test('one that has any character more, less or other than it may have is none', () => {
  const changes = fc.constantFrom('insert', 'delete', 'replace');
  const strange = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }).filter((c) => !/[0-9a-f-]/.test(c));
  fc.assert(
    fc.property(contexts, fc.nat(54), changes, strange, (context, at, change, character) => {
      const header = writeTraceparent(context);
      const inserted = change === 'delete' ? '' : character;
      const changed = header.slice(0, at) + inserted + header.slice(change === 'insert' ? at : at + 1);
      expect(readTraceparent(changed)).toBeUndefined();
    }),
  );
});

test.each([
  ['nothing', undefined],
  ['an empty one', ''],
  ['the version that must not be', `ff-${traceId}-${spanId}-01`],
  ['no trace', `00-${'0'.repeat(32)}-${spanId}-01`],
  ['no span', `00-${traceId}-${'0'.repeat(16)}-01`],
  ['capitals', `00-${traceId.toUpperCase()}-${spanId}-01`],
  ['more than version 00 has', `00-${traceId}-${spanId}-01-more`],
  ['two headers as one', `00-${traceId}-${spanId}-01, 00-${traceId}-${spanId}-01`],
  ['a line end', `00-${traceId}-${spanId}-01\n`],
])('%s says nothing', (_what, header) => {
  expect(readTraceparent(header)).toBeUndefined();
});

test('a trace that begins is readable, and no two are the same', () => {
  const begun = Array.from({ length: 100 }, (_, index) => newTraceContext(index % 2 === 0));
  for (const context of begun) expect(readTraceparent(writeTraceparent(context))).toEqual(context);
  expect(new Set(begun.flatMap((context) => [context.traceId, context.spanId])).size).toBe(200);
});

test('a span below another one is of its trace, and is collected when that is', () => {
  const parent = newTraceContext(true);
  const child = childOf(parent);
  expect(child).toEqual({ ...parent, spanId: child.spanId });
  expect(child.spanId).not.toBe(parent.spanId);
});
