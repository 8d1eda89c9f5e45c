import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFilter } from '../filter.js';
import type { ActivityFilter } from '../generated/resolvers.js';
import { activityOrder } from '../paging/order.js';
import type { Bound, Stretch } from '../paging/stretch.js';
import { activityExists } from './activityExists.js';
import { activityPage } from './activityPage.js';
import { filteredCounts } from './filteredCounts.js';

const at = (side: Bound['side'], key: bigint | null): Bound => ({
  side,
  inclusive: false,
  position: { key, id: 'act_x' },
});
const stretch = (changes: Partial<Stretch>): Stretch => ({
  order: activityOrder('PRICE', 'ASC'),
  bounds: [],
  backward: false,
  size: 3,
  ...changes,
});

/** The keyset conditions and the order of each section, in reading order. */
const sectionsOf = (changes: Partial<Stretch>): readonly string[] => {
  const statement = activityPage(['plc_world'], checkFilter(null), stretch(changes));
  return [...(statement?.text ?? '').matchAll(/int2\)((?:\s+and [^\n]+)*)\s+order by ([^\n]+)/g)].map(
    ([, conditions = '', order]) =>
      `${conditions
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/\$\d+::/g, '')} by ${order}`,
  );
};
const keyed = 'and p.price_in_euro_cents is not null';
const keyless = 'and p.price_in_euro_cents is null';
const row = '(p.price_in_euro_cents, p.activity_id)';
const value = '(int8, text collate "C")';

test('a forward page reads what has a key, then what has none, each in the order of one index', () => {
  expect(sectionsOf({})).toEqual([
    `${keyed} by p.price_in_euro_cents asc, p.activity_id asc`,
    `${keyless} by p.price_in_euro_cents asc, p.activity_id asc`,
  ]);
});

test('a backward page reads both the other way round', () => {
  expect(sectionsOf({ backward: true, bounds: [at('before', null)] })).toEqual([
    `${keyless} and p.activity_id < text collate "C" by p.price_in_euro_cents desc, p.activity_id desc`,
    `${keyed} by p.price_in_euro_cents desc, p.activity_id desc`,
  ]);
});

test('descending, the rows after a cursor are below it, and those without a key follow in full', () => {
  expect(sectionsOf({ order: activityOrder('PRICE', 'DESC'), bounds: [at('after', 5n)] })).toEqual([
    `${keyed} and ${row} < ${value} by p.price_in_euro_cents desc, p.activity_id desc`,
    `${keyless} by p.price_in_euro_cents desc, p.activity_id desc`,
  ]);
});

test('after a cursor without a key only the rest of those is read, before one with a key none of them', () => {
  expect(sectionsOf({ bounds: [at('after', null)] })).toHaveLength(1);
  expect(sectionsOf({ bounds: [at('before', 5n)] })).toEqual([
    `${keyed} and ${row} < ${value} by p.price_in_euro_cents asc, p.activity_id asc`,
  ]);
});

test('cursors that leave nothing between them send no statement', () => {
  const nothing = stretch({ bounds: [at('after', null), at('before', 5n)] });
  expect(activityPage(['plc_world'], checkFilter(null), nothing)).toBeUndefined();
  expect(activityExists(['plc_world'], checkFilter(null), nothing)).toBeUndefined();
});

const filter = fc.record<ActivityFilter>({
  place: fc.option(fc.constant('plc_secret')),
  languages: fc.option(fc.constant<readonly string[]>(['secret'])),
  text: fc.option(fc.constant('secret')),
});
const order = fc.tuple(
  fc.constantFrom('PRICE', 'RATING', 'DURATION', 'TITLE', 'NEWEST'),
  fc.constantFrom('ASC', 'DESC'),
);
const bounds = fc.array(fc.constantFrom(at('after', 1n), at('before', 2n), at('after', null)), { maxLength: 2 });

test('a name stands for one text, short enough for the server, and no value stands in a text', () => {
  const texts = new Map<string, string>();
  fc.assert(
    fc.property(filter, order, bounds, fc.boolean(), fc.nat(100), (conditions, by, limits, backward, size) => {
      const read = stretch({ order: activityOrder(...by), bounds: limits, backward, size });
      const checked = checkFilter(conditions);
      for (const statement of [
        activityPage(['plc_secret'], checked, read),
        activityExists(['plc_secret', 'plc_other'], checked, read),
        filteredCounts(['plc_secret'], checked, backward),
      ]) {
        if (!statement) continue;
        expect(texts.get(statement.name) ?? statement.text).toBe(statement.text);
        texts.set(statement.name, statement.text);
        expect(statement.name.length).toBeLessThan(64);
        expect(statement.text).not.toMatch(/secret|act_x/);
        const placeholders = new Set([...statement.text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
        expect([...placeholders].toSorted((one, other) => one - other)).toEqual(
          statement.values.map((_, index) => index + 1),
        );
      }
    }),
    { numRuns: 500 },
  );
});
