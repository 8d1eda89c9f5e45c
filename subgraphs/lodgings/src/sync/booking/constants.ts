import { z } from 'zod';
import type { AskBooking } from './askBooking.js';

const named = z.array(z.object({ id: z.number().int(), name: z.record(z.string(), z.string()) })).max(5_000);

const shape = z.object({
  data: z.object({ accommodation_facilities: named, accommodation_types: named, room_types: named }),
});

/** Names in English by the numbers that details have. */
export type BookingConstants = {
  readonly facilities: ReadonlyMap<number, string>;
  readonly kinds: ReadonlyMap<number, string>;
  readonly rooms: ReadonlyMap<number, string>;
};

const language = 'en-gb';

const byId = (entries: z.output<typeof named>): ReadonlyMap<number, string> =>
  new Map(entries.map(({ id, name }) => [id, name[language] ?? Object.values(name)[0] ?? '']));

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
