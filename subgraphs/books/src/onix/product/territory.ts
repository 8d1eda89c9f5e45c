import { childOf, textIn, type OnixElement } from '../element.js';
import { countryPattern, regionPattern, type Territory } from './product.js';

/**
 * ECZ of list 49, in EDItEUR's words the countries of continental Europe that have the euro as their only currency: those of the
 * euro zone, with Bulgaria since 2026, and Andorra, Monaco, San Marino, the Vatican, Montenegro and Kosovo.
 */
const euroZone = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC ME SM VA XK'.split(' ');

/** Codes in a list with blanks; what is none of them is left out. */
const codesIn = (text: string | null, pattern: RegExp): string[] =>
  (text ?? '').split(' ').filter((word) => pattern.test(word));
/** Such as GB-EWS: whatever is said of a part, the country has others. */
const partOfCountry = /^[A-Z]{2}-/;

/** Countries, with those of ECZ, and the other regions. */
const resolved = (
  territory: OnixElement,
  which: 'Included' | 'Excluded',
): { countries: string[]; regions: string[] } => {
  const regions = codesIn(textIn(territory, `Regions${which}`), regionPattern);
  const countries = codesIn(textIn(territory, `Countries${which}`), countryPattern);
  const all = regions.includes('ECZ') ? [...new Set([...countries, ...euroZone])] : countries;
  return { countries: all, regions: regions.filter((code) => code !== 'ECZ') };
};

/** The territory that an element has; null when it has none, and NOWHERE when nobody knows where what it says is. */
export const territoryIn = (parent: OnixElement | null): Territory | 'NOWHERE' | null => {
  const territory = childOf(parent, 'Territory');
  if (!territory) return null;
  const { countries, regions } = resolved(territory, 'Included');
  const excluded = resolved(territory, 'Excluded');
  const isUnknown = excluded.regions.some((code) => !partOfCountry.test(code));
  if (isUnknown || countries.length + regions.length + excluded.countries.length === 0) return 'NOWHERE';
  return { countries, regions, excluded: excluded.countries };
};
