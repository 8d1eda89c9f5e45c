import type { Money, Pricing, UnitQuantity } from '../generated/resolvers.js';
import type { MoneyRecord } from '../load/records.js';
import type { OptionRow } from '../rows.js';

export const moneyOf = ({ amount, currency, precision }: MoneyRecord): Money => ({
  amount: BigInt(amount),
  currency,
  precision,
});

/** What units cost, one by one and together; null when the option does not have them all. */
export const pricingOf = (option: OptionRow, units: readonly UnitQuantity[]): Pricing | null => {
  const priced = units.flatMap(({ unitId, quantity }) => {
    const unit = option.units.find(({ id }) => id === unitId);
    return unit ? [{ unitId, quantity, each: moneyOf(unit.price) }] : [];
  });
  const [first] = priced;
  if (!first || priced.length !== units.length) return null;
  const amount = priced.reduce((sum, { quantity, each }) => sum + BigInt(quantity) * each.amount, 0n);
  return { total: { ...first.each, amount }, units: priced };
};
