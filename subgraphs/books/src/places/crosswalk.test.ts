import { countries } from 'countries-list';
import { expect, test } from 'vitest';
import { loadCrosswalk, readCrosswalk } from './crosswalk.js';

test('the crosswalk has all countries that Thema has, and a thousand cities', async () => {
  const ids = new Set([...(await loadCrosswalk()).values()]);
  const without = Object.keys(countries).filter((code) => !ids.has(`plc_country_${code.toLowerCase()}`));
  // Those have no code of their own in Thema; the Antarctic is a continent.
  expect(without).toEqual(['AQ', 'AX', 'BV', 'CC', 'CX', 'HM', 'IO', 'NF', 'TF', 'TK', 'UM']);
  expect([...ids].filter((id) => /^plc_\d+$/.test(id ?? '')).length).toBeGreaterThan(1_000);
});

test('a line that is wrong is named', () => {
  expect(readCrosswalk('# why\nthema\t1K\t-\thand\n')).toEqual(new Map([['thema:1K', null]]));
  expect(() => readCrosswalk('thema\t1DFG\tplc_country_de\thand\nthema\t1DDF\tFrance\thand')).toThrow('line 2');
});
