import { expect, test } from 'vitest';
import { readGazetteerFile } from './config.js';

test('without the setting it is said how a gazetteer is made', () => {
  expect(readGazetteerFile({ GAZETTEER_FILE: 'places.ndjson.gz' })).toBe('places.ndjson.gz');
  expect(() => readGazetteerFile({})).toThrow(/^GAZETTEER_FILE is not set: .*npm run places -- gazetteer/);
  expect(() => readGazetteerFile({ GAZETTEER_FILE: '' })).toThrow('GAZETTEER_FILE is not set');
});
