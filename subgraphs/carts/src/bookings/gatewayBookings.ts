import type { GraphQLClient } from '@tripgraph/kit/graphqlClient';
import type { Bookings } from './bookings.js';
import { documents } from './documents.js';
import { readBooking, readMutation } from './readAttempt.js';

/**
 * The bookings behind a gateway, asked for in the name of a partner with the key of one that may act for others. What is asked for a
 * client's request is called by its name, so that all that it leads to is found by one.
 */
export const gatewayBookings = (client: GraphQLClient, key: string, partner: string, requestId?: string): Bookings => {
  const headers = {
    authorization: `Bearer ${key}`,
    'tripgraph-act-for': partner,
    ...(requestId !== undefined && { 'x-request-id': requestId }),
  };
  const change = async (query: string, input: object, timeoutMs: number) =>
    readMutation(await client.ask({ query, variables: { input }, headers, timeoutMs }));
  return {
    hold: (uuid, request, terms, limitMs) => change(documents.hold, { uuid, ...request, ...terms }, limitMs),
    find: async (activityId, uuid, timeoutMs) =>
      readBooking(await client.ask({ query: documents.find, variables: { activityId, uuid }, headers, timeoutMs })),
    extend: (bookingId, limitMs) => change(documents.extend, { bookingId }, limitMs),
    confirm: (bookingId, contact, limitMs) => change(documents.confirm, { bookingId, contact }, limitMs),
    cancel: (bookingId, reason, limitMs) => change(documents.cancel, { bookingId, reason }, limitMs),
  };
};
