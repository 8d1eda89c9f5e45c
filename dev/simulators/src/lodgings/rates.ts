/** Units of a currency for one euro, and the digits of its smallest unit: round figures, no rates to pay by. */
const perEuro: Readonly<Record<string, readonly [rate: number, digits: number]>> = {
  EUR: [1, 2],
  USD: [1.16, 2],
  GBP: [0.87, 2],
  CHF: [0.93, 2],
  JPY: [181, 0],
};

/** Decimal text of euro cents in a currency; null for one that the supplier does not price in. */
export const priceIn = (cents: number, currency: string): string | null => {
  const known = Object.hasOwn(perEuro, currency) ? perEuro[currency] : undefined;
  return known ? ((cents / 100) * known[0]).toFixed(known[1]) : null;
};
