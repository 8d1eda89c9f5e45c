/** Digits after the point that are read of an amount before it is rounded. */
const decimal = /^(-?)(\d{1,15})(?:\.(\d{1,30}))?$/;

const precisions = new Map<string, number>();
/** More texts than these are no currencies. */
const mostCurrencies = 1_000;

/** How many digits an amount of a currency (ISO 4217) has after its point: 2 for EUR, 0 for JPY; 2 for one that is not known. */
export const precisionOf = (currency: string): number => {
  const known = precisions.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const precision = format.resolvedOptions().maximumFractionDigits ?? 2;
  if (precisions.size < mostCurrencies) precisions.set(currency, precision);
  return precision;
};

/**
 * An amount as sources write it, in minor units of a currency with `precision` digits after its point. A JSON number is read
 * by its shortest decimal text, never multiplied. What has more digits is rounded, halves away from zero. Null for what is no
 * decimal number, such as `1e3`, `1,50` or an empty text, and for more than 2^53 - 1 units.
 */
export const minorUnitsOf = (amount: string | number, precision: number): number | null => {
  const [, sign, whole, fraction = ''] = decimal.exec(String(amount)) ?? [];
  if (whole === undefined) return null;
  const digits = fraction.padEnd(precision + 1, '0');
  const cut = Number(whole + digits.slice(0, precision));
  const units = cut + ((digits[precision] ?? '0') >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(units)) return null;
  return sign === '-' && units > 0 ? -units : units;
};
