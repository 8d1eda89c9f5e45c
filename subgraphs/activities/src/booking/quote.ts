import { pricingOf } from '../availability/pricing.js';
import { faultOfUnits } from '../availability/unitQuantities.js';
import type { Pricing, UnitQuantity } from '../generated/resolvers.js';
import type { OptionRow } from '../rows.js';
import { refuse, type Refusal } from './refusal.js';

/** What units cost together and how many places they take, in all and one by one. */
export type Quote = {
  readonly kind: 'QUOTE';
  readonly pricing: Pricing;
  readonly places: number;
  readonly unitPlaces: Readonly<Record<string, number>>;
};

/** More than this, in all, is a mistake rather than a booking. */
const maximumQuantity = 1_000;
const maximumEntries = 50;
const maximumPlaces = 100_000;
const maximumAmount = BigInt(Number.MAX_SAFE_INTEGER);

const unprocessable = (message: string, field = 'units'): Refusal => refuse('UNPROCESSABLE_ENTITY', message, field);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const checkQuantities = (units: readonly UnitQuantity[]): Refusal | null => {
  if (units.length === 0) return unprocessable('A booking has at least one unit.');
  if (units.length > maximumEntries) return unprocessable(`"units" takes at most ${maximumEntries} entries.`);
  for (const [index, { unitId, quantity }] of units.entries()) {
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > maximumQuantity) {
      return unprocessable(`A quantity is from 1 to ${maximumQuantity}.`, `units.${index}.quantity`);
    }
    if (units.findIndex((other) => other.unitId === unitId) < index) {
      return unprocessable('The unit is there twice; give its quantity in one entry.', `units.${index}.unitId`);
    }
  }
  const quantity = sum(units.map((unit) => unit.quantity));
  return quantity > maximumQuantity ? unprocessable(`A booking has at most ${maximumQuantity} units.`) : null;
};

const priceUnits = (option: OptionRow, units: readonly UnitQuantity[]): Quote | Refusal => {
  const pricing = pricingOf(option, units);
  const paxCounts = new Map(option.units.map(({ id, paxCount }) => [id, paxCount]));
  const unitPlaces = Object.fromEntries(
    units.map(({ unitId, quantity }) => [unitId, quantity * (paxCounts.get(unitId) ?? 1)]),
  );
  const places = sum(Object.values(unitPlaces));
  if (!pricing) return refuse('INVALID_UNIT_ID', 'The option has no such unit.', 'units');
  const { currency, precision, amount } = pricing.total;
  if (pricing.units.some(({ each }) => each.currency !== currency || each.precision !== precision)) {
    return unprocessable('Units that are priced in two currencies cannot be booked together.');
  }
  if (places > maximumPlaces || amount > maximumAmount) {
    return unprocessable('These are more places, or more money, than one booking can hold.');
  }
  return { kind: 'QUOTE', pricing, places, unitPlaces };
};

/** Checks that these units of an option can be booked together, and says what they cost and take. */
export const quoteUnits = (option: OptionRow, units: readonly UnitQuantity[]): Quote | Refusal => {
  const refusal = checkQuantities(units);
  if (refusal) return refusal;
  const fault = faultOfUnits(option, units);
  return fault ? refuse(fault.code, fault.message, fault.field) : priceUnits(option, units);
};
