import { randomUUID } from 'node:crypto';
import { plannerSettings, transactionSettings } from '@tripgraph/activities/app';
import { readAvailabilityId } from '@tripgraph/activities/booking/availabilityId';
import { draftOf } from '@tripgraph/activities/booking/draftOf';
import { readHoldRequest } from '@tripgraph/activities/booking/holdRequest';
import { quoteUnits } from '@tripgraph/activities/booking/quote';
import type { ActivityRow } from '@tripgraph/activities/rows';
import { activitiesByIds } from '@tripgraph/activities/sql/activitiesByIds';
import { availabilities } from '@tripgraph/activities/sql/availabilities';
import { bookingByUuid } from '@tripgraph/activities/sql/bookingByUuid';
import { changeBooking } from '@tripgraph/activities/sql/changeBooking';
import { claimPlaces } from '@tripgraph/activities/sql/claimPlaces';
import { lockAvailability } from '@tripgraph/activities/sql/lockAvailability';
import { lockBooking } from '@tripgraph/activities/sql/lockBooking';
import { openAvailability } from '@tripgraph/activities/sql/openAvailability';
import { openDatabase, type Database } from '@tripgraph/kit/database';
import { keep } from '@tripgraph/kit/pooledTransaction';
import type { Offer } from '../stress/offers.js';
import { inputOf, partner, type Pair } from './pair.js';

const draftFor = (activity: ActivityRow, offer: Offer, uuid: string) => {
  const request = readHoldRequest(inputOf(offer, uuid));
  const option = activity.options.find(({ id }) => id === offer.optionId);
  const key = readAvailabilityId(offer.availabilityId);
  if (request.kind === 'REFUSED' || !option || !key) throw new Error('the offer cannot be asked for');
  const quote = quoteUnits(option, request.units);
  if (quote.kind === 'REFUSED') throw new Error(quote.message);
  const draft = draftOf(
    request,
    partner,
    { activity, option, key, quote },
    { unixMs: Date.now, randomUuid: randomUUID },
  );
  return { draft: { ...draft, requestId: null }, key };
};

const confirmation = {
  from: 'ON_HOLD',
  to: 'CONFIRMED',
  expiresAt: null,
  cancellation: null,
  contact: null,
  resellerReference: null,
  notes: null,
  requestId: null,
} as const;

/** The statements that stand in a shard's two transactions, the same ones, sent to the database from this process. */
export const straight = (
  url: string,
  connections: number,
): { readonly pair: Pair; readonly close: Database['close'] } => {
  const database = openDatabase({
    url,
    maxConnections: connections,
    acquireTimeoutMs: 60_000,
    statementTimeoutMs: 10_000,
    settings: plannerSettings,
    transactionSettings,
  });
  const activities = new Map<string, ActivityRow>();
  const activityOf = async (id: string): Promise<ActivityRow> => {
    const [row] = activities.has(id) ? [activities.get(id)] : await database.query(activitiesByIds([id]));
    if (!row) throw new Error(`there is no activity ${id}`);
    activities.set(id, row);
    return row;
  };
  const hold = async (offer: Offer, uuid: string) => {
    const { draft, key } = draftFor(await activityOf(offer.activityId), offer, uuid);
    const { activityId, optionId } = offer;
    const days = { activityId, optionId, firstDay: key.localDay, lastDay: key.localDay };
    const row = await database.transaction(async (query) => {
      await query(availabilities([days], partner));
      await query(openAvailability(draft.time, partner, uuid, Object.keys(draft.unitPlaces)));
      await query(bookingByUuid(partner, uuid));
      const [held] = await query(claimPlaces(draft));
      return keep(held);
    });
    if (!row) throw new Error('the place was not to be had');
    return row;
  };
  return {
    pair: async (offer, uuid) => {
      const { id, optionId, startsAt } = await hold(offer, uuid);
      await database.transaction(async (query) => {
        await query(lockAvailability(optionId, startsAt, { skip: false }));
        await query(lockBooking(id, partner));
        const [changed] = await query(changeBooking(id, partner, confirmation));
        if (!changed) throw new Error(`${id} was not confirmed`);
        return keep(undefined);
      });
    },
    close: database.close,
  };
};
