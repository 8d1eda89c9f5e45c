import { expect, test } from 'vitest';
import { simulatedPlaces } from '../places/simulatedPlaces.js';
import type { SimulatedPoint } from '../points/simulatedPoint.js';
import { createGoogle, googleApiKey } from './createGoogle.js';

/** A Monday, 13:00 in Berlin. */
const now = Date.parse('2026-11-30T12:00:00Z');
const berlin = simulatedPlaces.slice(0, 1);
const google = createGoogle({ seed: 1, places: berlin, size: 16, now: () => now });
const [gate = ''] = [...google.points.keys()];

const ask = (headers: Record<string, string>, path = `/v1/places/${gate}`) => {
  const reply = google.handle({ method: 'GET', path, query: new URLSearchParams(), headers, body: '' });
  if (reply instanceof Promise) throw new Error('it answers at once');
  return { status: reply.status, body: JSON.parse(reply.body as string) as Record<string, unknown> };
};
const read = (mask: string, id = gate) =>
  ask({ 'x-goog-api-key': googleApiKey, 'x-goog-fieldmask': mask }, `/v1/places/${id}`);
const withHours = (days: ReadonlyArray<readonly string[]>): string => {
  const hours: SimulatedPoint['hours'] = { kind: 'WEEK', days };
  google.change(gate, { hours });
  return gate;
};

test('without a key, or a field mask, nothing is told', () => {
  expect(ask({ 'x-goog-fieldmask': 'id' }).body).toMatchObject({ error: { code: 403, status: 'PERMISSION_DENIED' } });
  expect(ask({ 'x-goog-api-key': 'another', 'x-goog-fieldmask': 'id' }).status).toBe(400);
  expect(ask({ 'x-goog-api-key': googleApiKey }).body).toMatchObject({
    error: { code: 400, message: expect.stringContaining('FieldMask is a required parameter') },
  });
});

test('a field mask leaves what it names and nothing else, down to parts of a field', () => {
  withHours(Array.from({ length: 7 }, () => ['09:00-18:00']));
  expect(read('id,businessStatus').body).toEqual({ id: gate, businessStatus: 'OPERATIONAL' });
  const { body } = read('regularOpeningHours.periods,currentOpeningHours.specialDays');
  expect(Object.keys(body)).toEqual(['regularOpeningHours', 'currentOpeningHours']);
  expect(body['currentOpeningHours']).toEqual({});
  expect(read('id,openingHours').body).toMatchObject({ error: { status: 'INVALID_ARGUMENT' } });
});

test('an id that nothing has is NOT_FOUND', () => {
  expect(read('id', 'ChIJnothing').body).toMatchObject({ error: { code: 404, status: 'NOT_FOUND' } });
});

test('the coming seven days begin today, are dated, and end at midnight of the last one', () => {
  withHours([['20:00-02:00'], [], [], [], [], ['09:00-18:00'], []]);
  expect(read('currentOpeningHours').body['currentOpeningHours']).toEqual({
    periods: [
      {
        open: { day: 5, hour: 9, minute: 0, date: { year: 2026, month: 12, day: 4 } },
        close: { day: 5, hour: 18, minute: 0, date: { year: 2026, month: 12, day: 4 } },
      },
      {
        open: { day: 0, hour: 20, minute: 0, date: { year: 2026, month: 12, day: 6 } },
        close: { day: 0, hour: 23, minute: 59, date: { year: 2026, month: 12, day: 6 }, truncated: true },
      },
    ],
  });
});

test('a day off has no periods and is told as a special day', () => {
  withHours(Array.from({ length: 7 }, () => ['09:00-18:00']));
  google.closeOn('2026-12-02');
  const current = read('currentOpeningHours').body['currentOpeningHours'];
  expect(current).toMatchObject({ specialDays: [{ date: { year: 2026, month: 12, day: 2 } }] });
  expect((current as { periods: readonly unknown[] }).periods).toHaveLength(6);
});
