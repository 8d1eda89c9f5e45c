/** The locales of the vendored names of cities and regions; countries and continents are named in every CLDR locale. */
export const vendoredLocales = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'tr',
  'ja',
  'zh',
  'ar',
  'cs',
] as const;
