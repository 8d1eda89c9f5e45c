import { minorUnitsOf, precisionOf } from '@tripgraph/kit/money';

/** Minor units of `currency`; `precision` is the number of digits after its decimal point. */
export type MoneyRecord = { readonly amount: number; readonly currency: string; readonly precision: number };

/** Three capital letters: all that is asked of a currency, since suppliers name some that ISO 4217 no longer has. */
export const currencyPattern = /^[A-Z]{3}$/;

/** Money as a source writes it. Throws an Error that says what cannot be read: it is a reason for quarantine. */
export const moneyRecord = (amount: string | number, currency: string): MoneyRecord => {
  if (!currencyPattern.test(currency)) throw new Error(`${JSON.stringify(currency.slice(0, 20))} is no currency`);
  const precision = precisionOf(currency);
  const units = minorUnitsOf(amount, precision);
  if (units === null || units < 0) throw new Error(`${JSON.stringify(amount)} is no price in ${currency}`);
  return { amount: units, currency, precision };
};
