import { expect, test, vi } from 'vitest';
import { findForExample, type AskData } from './findForExample.js';

const ports = (ask: AskData) => ({
  ask,
  today: new Date('2026-11-30T12:00:00Z'),
  lastBooking: (): string | undefined => undefined,
  newUuid: () => 'a-uuid',
});
const nobody: AskData = () => Promise.reject(new Error('nobody is asked'));
const nodes = (...all: readonly object[]): object => ({ edges: all.map((node) => ({ node })) });
const adults = { id: 'adults', type: 'ADULT' };
const withUnits = (id: string, ...units: readonly object[]): object => ({
  id,
  options: [{ id: `${id}-option`, units }],
});

test('what is the same in every graph is not looked for', async () => {
  expect(await findForExample(undefined, ports(nobody))).toEqual({});
});

test('an activity is looked for, and an empty graph is said to have none', async () => {
  expect(
    await findForExample(
      'activity',
      ports(async () => ({ activities: nodes({ id: 'act_1' }) })),
    ),
  ).toEqual({
    activity: 'act_1',
  });
  await expect(
    findForExample(
      'activity',
      ports(async () => ({ activities: nodes() })),
    ),
  ).rejects.toThrow('The graph has nothing for this example now: no activity was found.');
});

test('something to book is the first activity with adults that has room, looked at one after the other', async () => {
  const ask = vi.fn<AskData>(async (_query, variables) => {
    if (!variables) {
      return {
        activities: nodes(
          withUnits('children'),
          withUnits('full', adults),
          withUnits('free', adults),
          withUnits('later', adults),
        ),
      };
    }
    const times =
      variables['id'] === 'free'
        ? [
            { id: '9:00', available: false },
            { id: '10:00', available: true },
          ]
        : [];
    return { activity: { availabilities: times } };
  });
  expect(await findForExample('bookable', ports(ask))).toEqual({
    activity: 'free',
    option: 'free-option',
    availability: '10:00',
    units: [{ unitId: 'adults', quantity: 2 }],
    uuid: 'a-uuid',
  });
  expect(ask.mock.calls.slice(1).map(([, variables]) => variables?.['id'])).toEqual(['full', 'free']);
  expect(ask.mock.calls[1]?.[1]).toMatchObject({ from: '2026-12-01', to: '2026-12-30' });
});

test('nothing to book is said, and a booking is the one that was held last', async () => {
  const none = ports(async () => ({ activities: nodes() }));
  await expect(findForExample('bookable', none)).rejects.toThrow('no bookable was found');
  await expect(findForExample('booking', ports(nobody))).rejects.toThrow('Hold a booking first');
  expect(await findForExample('booking', { ...ports(nobody), lastBooking: () => 'bkg_1' })).toEqual({
    booking: 'bkg_1',
  });
});

test('an answer that is none of the graph fails, rather than to be shown', async () => {
  await expect(
    findForExample(
      'activity',
      ports(async () => ({ activities: null })),
    ),
  ).rejects.toThrow();
});
