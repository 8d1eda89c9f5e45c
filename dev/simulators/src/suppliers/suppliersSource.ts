import { setTimeout as wait } from 'node:timers/promises';
import { createBooking } from '../booking/bookingSource.js';
import { createHostelworld } from '../hostelworld/hostelworldSource.js';
import { malformed } from '../mode.js';
import {
  jsonReply,
  type SimulatedReply,
  type SimulatedRequest,
  type SimulatedSource,
  type SourceOptions,
} from '../source.js';

/** Six suppliers of live offers, each with a way of its own. The first step of a path names one: `/fast/accommodations/availability`. */
export const supplierNames = ['fast', 'slow', 'failing', 'malformed', 'duplicate', 'silent'] as const;

export type SupplierName = (typeof supplierNames)[number];

/** In which dialect each is spoken to. */
export const supplierDialects: Readonly<Record<SupplierName, 'BOOKING' | 'HOSTELWORLD'>> = {
  fast: 'BOOKING',
  slow: 'BOOKING',
  failing: 'BOOKING',
  malformed: 'BOOKING',
  duplicate: 'HOSTELWORLD',
  silent: 'BOOKING',
};

type Property = { readonly rooms: { readonly dorms: readonly unknown[]; readonly privates: readonly unknown[] } };

/** The same rooms twice. */
const twice = (reply: SimulatedReply): SimulatedReply => {
  const answer = JSON.parse(String(reply.body)) as { readonly properties?: readonly Property[] };
  const doubled = answer.properties?.map((property) => ({
    ...property,
    rooms: {
      dorms: [...property.rooms.dorms, ...property.rooms.dorms],
      privates: [...property.rooms.privates, ...property.rooms.privates],
    },
  }));
  return jsonReply(reply.status, { ...answer, properties: doubled });
};

/** Makes the six. `slowMs` is how long the slow one takes. */
export const createSuppliers = (options: SourceOptions & { readonly slowMs?: number }): SimulatedSource => {
  const { slowMs = 2_000 } = options;
  const hotels = createBooking(options);
  const dearer = createBooking({ ...options, pricePercent: 105 });
  const hostels = createHostelworld(options);
  const answers: Readonly<
    Record<SupplierName, (request: SimulatedRequest) => SimulatedReply | Promise<SimulatedReply>>
  > = {
    fast: hotels.handle,
    slow: async (request) => {
      await wait(slowMs, undefined, { ref: false });
      return dearer.handle(request);
    },
    failing: () => jsonReply(500, { errors: [{ id: '500', message: 'Internal server error.' }] }),
    malformed: async (request) => malformed(await hotels.handle(request)),
    duplicate: async (request) => twice(await hostels.handle(request)),
    // It never answers: whoever asks gives up.
    silent: () => new Promise<never>(() => undefined),
  };
  return {
    name: 'suppliers',
    handle: (request) => {
      const [, name = '', path = '/'] = /^\/([a-z]+)(\/.*)?$/.exec(request.path) ?? [];
      const supplier = supplierNames.find((one) => one === name);
      return supplier
        ? answers[supplier]({ ...request, path })
        : jsonReply(404, { error: 'There is no such supplier.' });
    },
  };
};
