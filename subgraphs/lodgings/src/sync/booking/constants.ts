import { z } from 'zod';
import { longestName } from '../../listing.js';
import { readable } from '../../readable.js';
import { plainText } from '../plainText.js';
import type { AskBooking } from './askBooking.js';

/** Each still to be checked by itself: one that is wrong costs no other. */
const entries = z.array(z.unknown()).max(5_000);

const named = z.object({ id: z.number().int(), name: z.record(z.string(), z.string().nullable()) });

const shape = z.object({
  data: z.object({ accommodation_facilities: entries, accommodation_types: entries, room_types: entries }),
});

/** Names in English by the numbers that details have. */
export type BookingConstants = {
  readonly facilities: ReadonlyMap<number, string>;
  readonly kinds: ReadonlyMap<number, string>;
  readonly rooms: ReadonlyMap<number, string>;
};

const language = 'en-gb';

const firstOf = (name: Readonly<Record<string, string | null>>): string | null =>
  Object.values(name).find((text) => text !== null) ?? null;

const byId = (records: readonly unknown[]): ReadonlyMap<number, string> => {
  const names = readable(named, records).map(({ id, name }) => ({
    id,
    name: plainText(name[language] ?? firstOf(name), longestName),
  }));
  return new Map(names.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
};

/** Reads what the numbers mean that stand for facilities, and for kinds of houses and rooms. */
export const readConstants = async (ask: AskBooking, signal: AbortSignal): Promise<BookingConstants> => {
  const constants = ['accommodation_facilities', 'accommodation_types', 'room_types'];
  const { data } = shape.parse(await ask('/accommodations/constants', { constants, languages: [language] }, signal));
  return {
    facilities: byId(data.accommodation_facilities),
    kinds: byId(data.accommodation_types),
    rooms: byId(data.room_types),
  };
};
