/**
 * Territories that have a code of their own in ISO 3166-1, by that code, and the country whose code many suppliers write
 * instead.
 */
const sovereigns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['AS', 'GU', 'MP', 'PR', 'VI', 'UM'].map((code) => [code, 'US'])),
  ...Object.fromEntries(
    ['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'].map((code) => [code, 'FR']),
  ),
  ...Object.fromEntries(
    ['AI', 'BM', 'FK', 'GG', 'GI', 'GS', 'IM', 'IO', 'JE', 'KY', 'MS', 'PN', 'SH', 'TC', 'VG'].map((code) => [
      code,
      'GB',
    ]),
  ),
  ...Object.fromEntries(['AW', 'BQ', 'CW', 'SX'].map((code) => [code, 'NL'])),
  ...Object.fromEntries(['CC', 'CX', 'NF'].map((code) => [code, 'AU'])),
  ...Object.fromEntries(['CK', 'NU', 'TK'].map((code) => [code, 'NZ'])),
  ...Object.fromEntries(['HK', 'MO'].map((code) => [code, 'CN'])),
  ...Object.fromEntries(['BV', 'SJ'].map((code) => [code, 'NO'])),
  ...Object.fromEntries(['FO', 'GL'].map((code) => [code, 'DK'])),
  AX: 'FI',
};

/** Codes that are in use and that ISO 3166-1 does not assign: of the EU for Greece, and of people for Great Britain. */
const otherCodes: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** A code as ISO 3166-1 alpha-2 has it. */
export const countryCodeOf = (code: string): string => {
  const upper = code.trim().toUpperCase();
  return otherCodes[upper] ?? upper;
};

/**
 * Whether what is said to be in the country `wanted` may be in `found`: the same, or one is a territory of the other.
 */
export const mayBeIn = (wanted: string, found: string | null): boolean =>
  found !== null && (found === wanted || sovereigns[found] === wanted || sovereigns[wanted] === found);
