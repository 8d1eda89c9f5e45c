/**
 * What people call countries and CLDR does not, folded, by the country's code: short and former names, and names of a part
 * that stand for the whole.
 */
const namesByCode: Readonly<Record<string, readonly string[]>> = {
  AE: ['uae', 'emirates'],
  BA: ['bosnia', 'bosnia and herzegovina'],
  CD: ['democratic republic of the congo', 'dr congo', 'drc'],
  CG: ['republic of the congo', 'congo'],
  CI: ['ivory coast', 'cote divoire'],
  CN: ['peoples republic of china', 'prc'],
  CV: ['cape verde', 'cabo verde'],
  CZ: ['czech republic', 'czechia'],
  FK: ['falkland islands', 'falklands'],
  GB: ['uk', 'u k', 'great britain', 'britain'],
  HK: ['hong kong'],
  KP: ['north korea'],
  KR: ['south korea', 'korea', 'republic of korea'],
  LA: ['laos', 'lao pdr'],
  MK: ['macedonia', 'north macedonia'],
  MM: ['myanmar', 'burma'],
  MO: ['macau', 'macao'],
  NL: ['holland', 'the netherlands'],
  PS: ['palestine'],
  RU: ['russia', 'russian federation'],
  SY: ['syria'],
  SZ: ['swaziland', 'eswatini'],
  TL: ['east timor', 'timor leste'],
  TR: ['turkey', 'turkiye'],
  TZ: ['tanzania'],
  US: ['usa', 'u s a', 'us', 'u s', 'united states of america', 'america', 'the united states'],
  VA: ['vatican', 'vatican city', 'holy see'],
  VN: ['vietnam', 'viet nam'],
};

const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(namesByCode).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);

/** The code of a country that people call so; null when it is none of these names. */
export const codeOfCountryName = (folded: string): string | null => codes.get(folded) ?? null;
