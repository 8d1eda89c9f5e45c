import { describe, expect, test } from 'vitest';
import { placeTermOf, postOf } from '../testing/posts.js';
import { testRules } from '../testing/testSite.js';
import { mentionsOf, mostMentions } from './mentions.js';
import type { WordPressPost } from './post.js';

const found = (fields: Partial<WordPressPost>) =>
  mentionsOf(postOf(fields), testRules.match).map(({ name, link }) => [
    name,
    link?.placeId ?? null,
    link?.matchedBy ?? null,
  ]);

const germany = [{ name: 'Germany', placeId: null }];

describe('terms of the taxonomy', () => {
  test('a term that says which of ours it is, is it, whatever it is called', () => {
    expect(found({ placeTerms: [placeTermOf('Spree-Athens', { placeId: 'plc_2950159' })] })).toEqual([
      ['Spree-Athens', 'plc_2950159', 'NATIVE_ID'],
    ]);
  });

  test('an id that is none is passed over, and the name counts', () => {
    expect(found({ placeTerms: [placeTermOf('Berlin', { placeId: 'plc_0', above: germany })] })).toEqual([
      ['Berlin', 'plc_2950159', 'NAME'],
    ]);
  });

  test('of two places of one name it is the one in the country that the terms above say', () => {
    const inCanada = {
      above: [
        { name: 'Ontario', placeId: null },
        { name: 'Canada', placeId: null },
      ],
    };
    expect(found({ placeTerms: [placeTermOf('London', inCanada)] })).toEqual([['London', 'plc_6058560', 'NAME']]);
  });

  test('a point finds the place that is there', () => {
    expect(found({ placeTerms: [placeTermOf('London', { latitude: ' 42.98 ', longitude: '-81.23' })] })).toEqual([
      ['London', 'plc_6058560', 'NAME_AND_POINT'],
    ]);
  });

  test('what is not found stays, with the country where that is known; each place is there once', () => {
    const terms = [
      placeTermOf('Atlantis'),
      placeTermOf('Schilda', { above: germany }),
      placeTermOf('Berlin'),
      placeTermOf('Berlino'),
    ];
    expect(found({ placeTerms: terms })).toEqual([
      ['Atlantis', null, null],
      ['Schilda', 'plc_country_de', 'COUNTRY'],
      ['Berlin', 'plc_2950159', 'NAME'],
    ]);
  });

  test('no more than fifty are looked at', () => {
    expect(
      found({ placeTerms: Array.from({ length: 60 }, (_term, index) => placeTermOf(`Nowhere ${index}`)) }),
    ).toHaveLength(mostMentions);
  });
});

describe('the geodata convention', () => {
  const geo = { latitude: '52.4997', longitude: '13.4034', isPublic: null, address: null };

  test('counts where there is no term', () => {
    expect(found({ geo })).toEqual([['a point', 'plc_2950159', 'POINT']]);
    expect(found({ geo, placeTerms: [placeTermOf('Paris', { placeId: 'plc_2988507' })] })).toEqual([
      ['Paris', 'plc_2988507', 'NATIVE_ID'],
    ]);
  });

  test.each(['0', ' 0 '])('what is not public is passed over: %j', (isPublic) => {
    expect(found({ geo: { ...geo, isPublic, address: 'Berlin' } })).toEqual([]);
  });

  test('an address is the name with what it lies in, or only that', () => {
    const only = { latitude: null, longitude: null, isPublic: '1' };
    expect(found({ geo: { ...only, address: 'Alexanderplatz, Berlin, Germany' } })).toEqual([
      ['Alexanderplatz, Berlin, Germany', 'plc_2950159', 'NAME'],
    ]);
    expect(found({ geo: { ...only, address: 'Paris, Texas' } })).toEqual([['Paris, Texas', 'plc_4717560', 'NAME']]);
  });

  test.each([
    ['91', '13'],
    ['0', '0'],
    ['52,5', '13,4'],
    ['NaN', 'Infinity'],
    ['1e2', '13'],
    ['52.5', ''],
    [`${'9'.repeat(5_000)}`, '1'],
  ])('%j, %j is no point', (latitude, longitude) => {
    expect(found({ geo: { ...geo, latitude, longitude } })).toEqual([]);
  });
});
