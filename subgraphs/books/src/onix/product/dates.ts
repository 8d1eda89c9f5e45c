import { textOf, type OnixElement } from '../element.js';
import { dayPattern } from './product.js';

/** List 55: formats that begin with a year, a month or a day, and how many digits of them we take. */
const digitsOfFormat: Readonly<Record<string, number>> = { '00': 8, '01': 6, '05': 4, '13': 8, '14': 8 };

/**
 * A date as YYYYMMDD, YYYYMM or YYYY, as exact as it is given; null for a format that is none of these, such as a quarter or a
 * text. Without `dateformat` a date is YYYYMMDD; many senders shorten it.
 */
export const dateOf = (date: OnixElement | null): string | null => {
  const text = textOf(date) ?? '';
  const digits = digitsOfFormat[date?.attributes.get('dateformat') ?? '00'] ?? 0;
  const shortened = digits === 8 && (text.length === 4 || text.length === 6) ? text.length : digits;
  const taken = text.slice(0, shortened);
  return shortened > 0 && dayPattern.test(taken) && taken.length === shortened ? taken : null;
};
