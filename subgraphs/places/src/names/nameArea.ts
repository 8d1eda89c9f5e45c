/** UN M49 codes of the continents (https://unstats.un.org/unsd/methodology/m49/); Antarctica has an ISO 3166-1 code. */
const continentCodes: Readonly<Record<string, string>> = {
  plc_continent_af: '002',
  plc_continent_an: 'AQ',
  plc_continent_as: '142',
  plc_continent_eu: '150',
  plc_continent_na: '003',
  plc_continent_oc: '009',
  plc_continent_sa: '005',
  plc_world: '001',
};

const codeOf = (placeId: string): string | undefined =>
  placeId.startsWith('plc_country_') ? placeId.slice('plc_country_'.length).toUpperCase() : continentCodes[placeId];

/** A bound for what callers can make us keep; CLDR has some 700 locales. */
const keptLocales = 1_000;
const displayNames = new Map<string, Intl.DisplayNames>();

/** One per locale is kept for the life of the process; a locale that CLDR does not have is not. */
const displayNamesOf = (locale: string): Intl.DisplayNames | null => {
  if (Intl.DisplayNames.supportedLocalesOf(locale).length === 0) return null;
  const { baseName } = new Intl.Locale(locale);
  const held = displayNames.get(baseName);
  if (held !== undefined) return held;
  const made = new Intl.DisplayNames(baseName, { type: 'region', fallback: 'none' });
  if (displayNames.size < keptLocales) displayNames.set(baseName, made);
  return made;
};

/** The name of a country, a continent or the world in a locale, from CLDR; null where it has none, or for other places. */
export const nameArea = (placeId: string, locale: string): string | null => {
  const code = codeOf(placeId);
  if (code === undefined) return null;
  const name = displayNamesOf(locale)?.of(code);
  if (name === undefined) return null;
  // CLDR writes the world as it stands within a sentence.
  return placeId === 'plc_world' ? name.charAt(0).toLocaleUpperCase(locale) + name.slice(1) : name;
};
