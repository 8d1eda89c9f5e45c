/** Languages (BCP 47) and the countries (ISO 3166-1 alpha-2) whose suppliers offer them as their own. */
const table: Readonly<Record<string, string>> = {
  ar: 'AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE',
  bg: 'BG',
  ca: 'AD',
  cs: 'CZ',
  da: 'DK FO GL',
  de: 'AT CH DE LI LU',
  el: 'CY GR',
  en: 'AG AU BB BM BS BZ CA DM FJ FK GB GD GG GH GI GM GY IE IM JE JM KE KN KY LC LR MT NG NZ PH SG SL TT UG US VC ZA ZM ZW',
  es: 'AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE',
  et: 'EE',
  fa: 'AF IR',
  fi: 'FI',
  fr: 'BE BF BI BJ CA CD CF CG CH CI CM DJ FR GA GF GN GP HT LU MC MG ML MQ NC NE PF RE SN TD TG',
  he: 'IL',
  hi: 'IN',
  hr: 'BA HR ME',
  hu: 'HU',
  id: 'ID',
  is: 'IS',
  it: 'CH IT SM VA',
  ja: 'JP',
  ka: 'GE',
  ko: 'KP KR',
  lt: 'LT',
  lv: 'LV',
  ms: 'BN MY',
  nb: 'NO SJ',
  nl: 'AW BE CW NL SR',
  pl: 'PL',
  pt: 'AO BR CV GW MZ PT ST TL',
  ro: 'MD RO',
  ru: 'BY KG KZ RU',
  sk: 'SK',
  sl: 'SI',
  sq: 'AL XK',
  sr: 'BA ME RS',
  sv: 'AX FI SE',
  sw: 'KE TZ UG',
  th: 'TH',
  tr: 'CY TR',
  uk: 'UA',
  uz: 'UZ',
  vi: 'VN',
  zh: 'CN HK MO SG TW',
};

const languagesOf = new Map<string, string[]>();
for (const [language, countries] of Object.entries(table)) {
  for (const country of countries.split(' ')) languagesOf.set(country, [...(languagesOf.get(country) ?? []), language]);
}

/** The languages of a country's own; none where the table does not know it. */
export const languagesOfCountry = (countryCode: string | null): readonly string[] =>
  languagesOf.get(countryCode ?? '') ?? [];

/** Languages that travellers ask for anywhere, besides English. */
export const travellerLanguages: readonly string[] = ['de', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'zh'];
