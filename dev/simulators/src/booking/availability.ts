import { z } from 'zod';
import type { House } from '../lodgings/houses.js';
import { priceIn } from '../lodgings/rates.js';
import { createDraw, drawChance, drawWhole } from '../random/draw.js';

export const availabilityShape = z.object({
  accommodations: z.array(z.number().int()).min(1).max(50),
  booker: z.object({ country: z.string().regex(/^[a-z]{2}$/), platform: z.string() }),
  checkin: z.iso.date(),
  checkout: z.iso.date(),
  currency: z.string().length(3).default('EUR'),
  extras: z.array(z.string()).default([]),
  guests: z.object({
    number_of_adults: z.number().int().min(1).max(30),
    number_of_rooms: z.number().int().min(1).max(30),
    children: z.array(z.number().int()).default([]),
  }),
});

export type AvailabilityRequest = z.output<typeof availabilityShape>;

const dayMs = 86_400_000;
/** Of the base; it is part of `display` and of `total`. */
const taxPercent = 9;

type Price = Readonly<
  Record<'base' | 'display' | 'total', { accommodation_currency: number; booker_currency: number }>
>;

const priceOf = (cents: number, currency: string): Price | null => {
  const amount = (part: number): Price['base'] | null => {
    const booker = priceIn(part, currency);
    return booker === null ? null : { accommodation_currency: part / 100, booker_currency: Number(booker) };
  };
  const base = amount(cents);
  const display = amount(Math.round(cents * (1 + taxPercent / 100)));
  return base && display ? { base, display, total: display } : null;
};

/** What an accommodation has for a stay; null when it is sold out. `percent` is how this supplier's prices differ from the houses'. */
export const availabilityOf = (id: number, house: House, asked: AvailabilityRequest, percent: number): unknown => {
  const { checkin, checkout, currency, guests } = asked;
  const nights = Math.round((Date.parse(checkout) - Date.parse(checkin)) / dayMs);
  const draw = createDraw(id, Date.parse(checkin) / dayMs, nights);
  if (drawChance(draw, 0.1)) return null;
  const people = guests.number_of_adults + guests.children.length;
  const until = new Date(Date.parse(checkin) - 2 * dayMs).toISOString().replace('.000Z', '+00:00');
  const products = house.rooms.flatMap((room, index) => {
    const beds = room.isDorm ? people : 1;
    const cents = Math.round((room.nightCents * beds * nights * percent) / 100);
    const price = priceOf(cents, currency);
    if (!price || (!room.isDorm && room.capacity < people)) return [];
    return [
      {
        id: `${id}0${index + 1}_${nights}_${people}_0_0`,
        bundle: null,
        deal: null,
        inventory: { third_party: false, type: 'sell' },
        maximum_occupancy: { adults: room.capacity, children: null, total: room.capacity },
        number_available: drawWhole(draw, 1, 9),
        policies: {
          cancellation: drawChance(draw, 0.5)
            ? { type: 'free_cancellation', free_cancellation_until: until }
            : { type: 'non_refundable', free_cancellation_until: null },
          meal_plan: drawChance(draw, 0.3)
            ? { plan: 'breakfast_included', meals: ['breakfast'] }
            : { plan: 'no_plan', meals: [] },
          payment: { timings: ['pay_at_the_property'] },
        },
        price,
        room: `${id}0${index + 1}`,
      },
    ];
  });
  const least = Math.min(...house.rooms.map(({ nightCents }) => nightCents));
  const forAll = priceOf(Math.round((least * guests.number_of_rooms * nights * percent) / 100), currency);
  return {
    id,
    currency: { accommodation: 'EUR', booker: currency },
    products,
    recommendation: forAll && { price: forAll },
    url: `https://hotels.example.com/${id}.html`,
  };
};
