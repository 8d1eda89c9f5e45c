import { moneyOf } from '../availability/pricing.js';
import type { RequestContext } from '../context.js';
import type { ActivityResolvers, Money, Option } from '../generated/resolvers.js';
import { checkId, notFound } from '../ids.js';
import type { ActivityRow, OptionRow, UnitRow } from '../rows.js';
import { availabilityResolvers } from './availability.js';

/** The activity with this id. Throws INVALID_ID or NOT_FOUND. */
export const findActivity = async (id: string, context: RequestContext): Promise<ActivityRow> => {
  const row = await context.activities.load(checkId('Activity', id));
  if (!row) throw notFound('Activity', id);
  return row;
};

const unitOf = (unit: UnitRow) => ({ ...unit, price: moneyOf(unit.price) });
const optionOf = (option: OptionRow): Option => ({ ...option, units: option.units.map(unitOf) });

const fromPriceOf = (row: ActivityRow): Money | null =>
  row.fromPriceAmount === null || row.fromPriceCurrency === null || row.fromPricePrecision === null
    ? null
    : { amount: row.fromPriceAmount, currency: row.fromPriceCurrency, precision: row.fromPricePrecision };

/** Fields that are not a column of the same name. */
export const activityResolvers: ActivityResolvers = {
  ...availabilityResolvers,
  __resolveReference: ({ id }: { readonly id: string }, context) => findActivity(id, context),
  place: ({ placeId }) => ({ id: placeId }),
  fromPrice: fromPriceOf,
  rating: ({ ratingHundredths, ratingCount }) =>
    ratingHundredths === null ? null : { average: ratingHundredths / 100, count: ratingCount },
  duration: ({ minutesFrom, minutesTo }) =>
    minutesFrom === null || minutesTo === null ? null : { minutesFrom, minutesTo },
  languages: ({ languages }) => languages.toSorted(),
  cancellationPolicy: ({ refundTiers }) => ({
    tiers: refundTiers.toSorted((one, other) => other.refundPercent - one.refundPercent),
  }),
  options: ({ options }) =>
    options.toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault)).map(optionOf),
};
