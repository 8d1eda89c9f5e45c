/** An amount in the smallest unit of its currency: `amount` / 10^`precision`. */
export type Money = { readonly amount: number; readonly currency: string; readonly precision: number };

/** `1050` with a precision of 2 is `10.50`. Digits are moved, not divided: no amount is rounded. */
export const decimalText = ({ amount, precision }: Money): `${number}` => {
  const digits = String(Math.abs(amount)).padStart(precision + 1, '0');
  const whole = digits.slice(0, digits.length - precision);
  const fraction = digits.slice(digits.length - precision);
  return `${amount < 0 ? '-' : ''}${whole}${precision > 0 ? `.${fraction}` : ''}` as `${number}`;
};

/** As people of `locale` read it, with as many digits as the currency has here, whatever the browser thinks it has. */
export const moneyText = (money: Money, locale = 'en'): string => {
  const { currency, precision } = money;
  const digits = { minimumFractionDigits: precision, maximumFractionDigits: precision };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }).format(decimalText(money));
};
