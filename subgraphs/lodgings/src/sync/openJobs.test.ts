import { expect, test } from 'vitest';
import type { SourceSettings } from './config.js';
import { jobsOf } from './openJobs.js';

const sources: SourceSettings = {
  booking: null,
  hostelworld: { url: 'https://hostelworld.example', ratePerSecond: 2 },
};
const placing = {
  placeListing: () => ({ placeId: null, ancestorIds: [], matchedBy: null, confidence: 0, wanted: {} }),
  revision: '1',
};
const namesOf = (wanted: readonly string[]): readonly string[] =>
  jobsOf(wanted, sources, { privateHosts: [] }, placing).map(({ name }) => name);

test('a source that is not set up is left out where all are wanted, and told where it is named', () => {
  expect(namesOf(['booking', 'hostelworld'])).toEqual(['hostelworld']);
  expect(namesOf(['hostelworld'])).toEqual(['hostelworld']);
  expect(() => namesOf(['booking'])).toThrow('booking is not set up: BOOKING_TOKEN is not set.');
});
