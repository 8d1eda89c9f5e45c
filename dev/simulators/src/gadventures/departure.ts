import { addDays } from '@tripgraph/kit/localDate';
import { createDraw, drawChance, drawWhole } from '../random/draw.js';
import { dossierIdOf, durationOf, type TourSeed } from './dossier.js';
import type { Links } from './links.js';

/** What one US dollar is in other markets, roughly; prices are set for each. */
const markets: Readonly<Record<string, number>> = {
  USD: 1,
  CAD: 1.3,
  GBP: 0.8,
  EUR: 0.9,
  AUD: 1.5,
  CHF: 0.9,
  NZD: 1.6,
  ZAR: 18,
};

export const departuresOfTour = 8;
export const departureIdOf = (tour: number, index: number): string => String(730_000 + tour * departuresOfTour + index);
export const numberOfDeparture = (id: string): number => Number(id) - 730_000;

const amount = (usd: number, rate: number): string => `${Math.round(usd * rate)}.00`;

const pricesOf = (usd: number) =>
  Object.entries(markets).map(([currency, rate]) => ({
    currency,
    amount: amount(usd, rate),
    deposit: amount(250, rate),
    promotions: [],
  }));

const roomOf = (code: string, name: string, usd: number, total: number) => ({
  code,
  name,
  flags: [],
  availability: { status: 'AVAILABLE', total, male: null, female: null },
  price_bands: [
    {
      code: 'ADULT',
      name: 'Adult',
      min_travellers: 1,
      max_travellers: 16,
      min_age: 18,
      max_age: 99,
      prices: pricesOf(usd),
    },
  ],
});

/** The departure of a tour with this index; the first is before `today`. */
export const departureRecord = (
  tour: TourSeed,
  index: number,
  today: string,
  cancelled: boolean,
  links: Links,
): unknown => {
  const draw = createDraw(tour.seed, 10, tour.number, index, tour.version);
  const id = departureIdOf(tour.number, index);
  const start = addDays(today, (index - 1) * 30 + drawWhole(draw, 1, 20));
  const usd = durationOf(tour) * drawWhole(draw, 90, 160);
  const total = drawChance(draw, 0.2) ? 0 : drawWhole(draw, 1, 12);
  const dossier = links.stub('tour_dossiers', dossierIdOf(tour.number));
  return {
    ...links.stub('departures', id),
    date_created: '2026-01-01T00:00:00Z',
    date_last_modified: '2026-02-01T00:00:00Z',
    date_cancelled: cancelled ? '2026-03-01T00:00:00Z' : null,
    name: `Departure ${id}`,
    start_date: start,
    finish_date: addDays(start, durationOf(tour) - 1),
    sku: `GPS${tour.number}-${index}`,
    flags: [],
    latest_arrival_time: `${start}T18:00:00`,
    tour_dossier: dossier,
    rooms: [roomOf('STANDARD', 'Standard', usd, total), roomOf('SUPERIOR', 'Superior', usd * 1.4, total)],
    addons: [],
    add_ons: [],
    availability: { status: total === 0 ? 'SOLD_OUT' : 'AVAILABLE', total },
    lowest_pp2a_prices: pricesOf(usd).map(({ currency, amount: lowest }) => ({ currency, amount: lowest })),
    requirements: [],
  };
};
