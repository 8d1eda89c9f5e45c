import type { Subject } from '../onix/product/product.js';

/** Of more keywords the first ones are looked up. */
const mostKeywords = 40;

/** Keywords and names of places stand in one text with semicolons between them; some senders write commas. */
export const keywordsOf = ({ heading, code }: Subject): string[] => {
  const text = heading ?? code ?? '';
  const words = text.split(text.includes(';') ? ';' : ',').map((word) => word.trim());
  return words.filter((word) => word.length >= 3 && word.length <= 80).slice(0, mostKeywords);
};

/**
 * The place that the heading of BISAC ends with, and what it lies in: "TRAVEL / Europe / Germany" is Germany, Europe. Only
 * headings about travel and regions are read so: elsewhere the last word is anything. Null for a heading that ends with none.
 */
export const placeOfHeading = ({ scheme, code, heading }: Subject): string | null => {
  const isOfPlace = scheme === '11' || (scheme === '10' && (code ?? '').startsWith('TRV'));
  if (!isOfPlace || heading === null) return null;
  const steps = heading.split('/').map((step) => step.replace(/\(.*?\)/g, '').trim());
  const last = steps.filter((step) => step !== '' && !/^(general|travel)$/i.test(step)).at(-1);
  return last === undefined || /[&*]/.test(last) ? null : last;
};
