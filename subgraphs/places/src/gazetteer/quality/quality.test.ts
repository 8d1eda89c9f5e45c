import { matchPlace } from '@tripgraph/matching/matchPlace';
import { somePlaces } from '@tripgraph/matching/testing/somePlaces';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeQuality } from './describeQuality.js';
import { judgeAll } from './judge.js';
import { labelledSet } from './labelledSet.js';
import { measureQuality, type Quality } from './measureQuality.js';
import { traps } from './traps.js';
import { readWorld } from './world.js';

let world: ReturnType<typeof readWorld>;
let quality: Quality;
beforeAll(() => {
  world = readWorld();
  quality = measureQuality(world, { cases: 900, seed: 1 });
});

test('of made-up cases more are matched, and fewer matched wrongly, than these floors allow', () => {
  const { cases, precision, recall } = quality.made.figures;
  expect(cases).toBe(900);
  expect(precision).toBeGreaterThan(0.98);
  expect(recall).toBeGreaterThan(0.95);
});

/** GeoNames writes several of the many Neustadts with what they lie at, and one, which has most people, without. */
const knownMisses = new Map([['Neustadt, of which there are many', 'WRONG']]);

describe('traps', () => {
  test.each(traps)('$situation', (trap) => {
    const [judged] = judgeAll(world.gazetteer, [trap]);
    expect(judged).toMatchObject({ outcome: knownMisses.get(trap.situation) ?? 'RIGHT' });
  });
});

test('the same seed makes the same cases, another one makes others', () => {
  const [first, again, other] = [1, 1, 2].map((seed) => labelledSet(world.places, 50, seed));
  expect(first).toEqual(again);
  expect(first).not.toEqual(other);
});

test('figures are told for each situation, and what is not right when it is asked for', () => {
  const text = describeQuality(quality, false);
  expect(text.split('\n').filter((line) => /^ +\d+ +\d+\.\d % /.test(line))).toHaveLength(11);
  const notRight = [quality.made, quality.traps].flatMap(({ judged }) =>
    judged.filter((one) => one.outcome !== 'RIGHT'),
  );
  const listed = describeQuality(quality, true).split('\n').length - text.split('\n').length;
  expect(listed).toBe(1 + notRight.length);
});

test('the places of tests are as all places have them', () => {
  const { gazetteer } = world;
  for (const row of somePlaces) {
    const place = gazetteer.withId(row.id);
    if (place === null) throw new Error(`${row.id} is not there`);
    const parent = gazetteer.parentOf(place);
    expect([row.id, gazetteer.kindOf(place), gazetteer.nameOf(place), gazetteer.countryOf(place)]).toEqual([
      row.id,
      row.kind,
      row.name,
      row.countryCode,
    ]);
    expect([row.id, parent === null ? null : gazetteer.idOf(parent)]).toEqual([row.id, row.parentId]);
    for (const name of row.names.LOCAL)
      if (name !== '') expect([row.id, gazetteer.namesOf(place)]).toEqual([row.id, expect.arrayContaining([name])]);
  }
});

test('wherever a point is, a link leads to a place of the country that is said, or to nothing', () => {
  const { gazetteer, places } = world;
  for (const { wanted } of labelledSet(places, 200, 3)) {
    const link = matchPlace(gazetteer, { ...wanted, countryCode: 'NZ' });
    const place = link === null ? null : gazetteer.withId(link.placeId);
    if (place !== null) expect(['NZ', 'CK', 'NU', 'TK']).toContain(gazetteer.countryOf(place));
  }
});
