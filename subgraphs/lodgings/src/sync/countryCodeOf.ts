/** What suppliers call countries otherwise than Unicode's CLDR does. */
const otherNames: Readonly<Record<string, string>> = {
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
  'united states of america': 'US',
  'czech republic': 'CZ',
  turkey: 'TR',
  'south korea': 'KR',
  'ivory coast': 'CI',
  'cape verde': 'CV',
  swaziland: 'SZ',
  macedonia: 'MK',
  myanmar: 'MM',
  burma: 'MM',
  'hong kong china': 'HK',
  'hong kong': 'HK',
  macau: 'MO',
  palestine: 'PS',
  bosnia: 'BA',
  'bosnia and herzegovina': 'BA',
  'russian federation': 'RU',
  'viet nam': 'VN',
};

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z]+/g, ' ')
    .trim();

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const names: ReadonlyMap<string, string> = (() => {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code): Array<[string, string]> => {
      const name = english.of(code);
      return name === undefined ? [] : [[folded(name), code]];
    });
  return new Map([...known, ...Object.entries(otherNames)]);
})();

/** ISO 3166-1 alpha-2 of a country by its English name; null for what no country is called. */
export const countryCodeOf = (name: string): string | null => names.get(folded(name)) ?? null;
