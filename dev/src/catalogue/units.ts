import type { UnitRecord } from '@tripgraph/activities/load/records';
import type { Currency } from './currencies.js';
import { drawChance, type Draw } from '@tripgraph/simulators/random/draw';
import { priceOf } from './prices.js';

/** How an option is priced: in euros for an adult, written in the supplier's currency and manner. */
export type Pricing = { readonly adultEuros: number; readonly currency: Currency; readonly justBelow: boolean };

type UnitShape = Omit<UnitRecord, 'id' | 'price' | 'accompaniedBy'> & {
  readonly share: number;
  /** Nobody of it comes without a grown-up. */
  readonly minor?: boolean;
};

const shape = (
  type: string,
  title: string,
  share: number,
  ages: readonly [number | null, number | null],
  paxCount = 1,
): UnitShape => ({
  type,
  title,
  share,
  minAge: ages[0],
  maxAge: ages[1],
  paxCount,
  minQuantity: 1,
  maxQuantity: null,
});

const adult = shape('ADULT', 'Adult', 1, [18, null]);
const anyone = shape('ADULT', 'Traveller', 1, [null, null]);
const youth = shape('YOUTH', 'Youth', 0.8, [13, 17]);
const child = { ...shape('CHILD', 'Child', 0.5, [4, 12]), minor: true };
const infant = { ...shape('INFANT', 'Infant', 0, [0, 3]), minor: true, maxQuantity: 4 };
const senior = shape('SENIOR', 'Senior', 0.85, [65, null]);
const student = shape('STUDENT', 'Student', 0.8, [16, 30]);
const family = shape('FAMILY', 'Family (2 adults, 2 children)', 2.7, [null, null], 4);
const group = { ...shape('OTHER', 'Private group (up to 6)', 4, [null, null], 6), maxQuantity: 2 };

const drawShapes = (draw: Draw, adultsOnly: boolean): readonly UnitShape[] => {
  if (adultsOnly) return drawChance(draw, 0.3) ? [adult, senior] : [adult];
  if (drawChance(draw, 0.2)) return [anyone];
  const extras = [youth, senior, student, family].filter(() => drawChance(draw, 0.25));
  const infants = drawChance(draw, 0.6);
  // Every age has a unit: what no unit of its own covers falls to the next.
  return [
    extras.includes(youth) ? adult : { ...adult, minAge: 13 },
    infants ? child : { ...child, minAge: 0 },
    ...(infants ? [infant] : []),
    ...extras,
  ];
};

const grownUps = ['ADULT', 'SENIOR', 'FAMILY'];

const priceUnits = (shapes: readonly UnitShape[], idPrefix: string, pricing: Pricing): readonly UnitRecord[] => {
  const idOf = (type: string): string => `${idPrefix}-${type.toLowerCase()}`;
  const companions = shapes.filter(({ type }) => grownUps.includes(type)).map(({ type }) => idOf(type));
  return shapes.map(({ share, minor, ...unit }) => ({
    ...unit,
    id: idOf(unit.type),
    accompaniedBy: minor ? companions : [],
    price:
      share === 0
        ? { amount: 0, currency: pricing.currency.code, precision: pricing.currency.precision }
        : priceOf(pricing.adultEuros * share, pricing.currency, pricing.justBelow && share === 1),
  }));
};

/** The units of an option that is booked per head. */
export const drawUnits = (draw: Draw, idPrefix: string, pricing: Pricing, adultsOnly: boolean): readonly UnitRecord[] =>
  priceUnits(drawShapes(draw, adultsOnly), idPrefix, pricing);

/** The unit of an option that is booked by the group. */
export const groupUnits = (idPrefix: string, pricing: Pricing): readonly UnitRecord[] =>
  priceUnits([group], idPrefix, pricing);
