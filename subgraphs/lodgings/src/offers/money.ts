import { minorUnitsOf, precisionOf } from '@tripgraph/kit/money';

/** An amount in the smallest unit of its currency. */
export type Money = { readonly amount: number; readonly currency: string; readonly precision: number };

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether a text is the code of a currency (ISO 4217). */
export const isCurrency = (text: string): boolean => currencies.has(text);

/** A supplier's price: decimal text or a JSON number. Null for what is none: not decimal, nothing or less, too large, in no currency. */
export const moneyOf = (text: string | number, currency: string): Money | null => {
  if (!isCurrency(currency)) return null;
  const precision = precisionOf(currency);
  const amount = minorUnitsOf(text, precision);
  return amount === null || amount <= 0 ? null : { amount, currency, precision };
};

/** So much of it. Null when that is too large. */
export const times = (money: Money, factor: number): Money | null => {
  const amount = money.amount * factor;
  return Number.isSafeInteger(amount) ? { ...money, amount } : null;
};
