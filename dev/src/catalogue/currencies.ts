/** A currency; `precision` is the number of digits after its decimal point (ISO 4217), `perEuro` its reference rate. */
export type Currency = { readonly code: string; readonly precision: 0 | 2 | 3; readonly perEuro: number };

/**
 * Code, digits, units per euro, and the countries (ISO 3166-1 alpha-2) that price in it.
 * The rates are round figures close to those of early 2026 and never change: they only put prices of different
 * currencies in one order, alike on every shard. They are no rates to pay by.
 */
const table: ReadonlyArray<readonly [string, 0 | 2 | 3, number, string]> = [
  [
    'EUR',
    2,
    1,
    'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT',
  ],
  ['USD', 2, 1.16, 'AS BQ EC FM GU IO MH MP PA PR PW SV TC TL US VG VI ZW'],
  ['AED', 2, 4.26, 'AE'],
  ['ALL', 2, 96.5, 'AL'],
  ['AMD', 2, 443, 'AM'],
  ['ARS', 2, 1680, 'AR'],
  ['AUD', 2, 1.76, 'AU CC CX KI NF NR TV'],
  ['AZN', 2, 1.97, 'AZ'],
  ['BAM', 2, 1.95583, 'BA'],
  ['BDT', 2, 142, 'BD'],
  ['BHD', 3, 0.437, 'BH'],
  ['BOB', 2, 8.02, 'BO'],
  ['BRL', 2, 6.25, 'BR'],
  ['CAD', 2, 1.61, 'CA'],
  ['CHF', 2, 0.93, 'CH LI'],
  ['CLP', 0, 1080, 'CL'],
  ['CNY', 2, 8.15, 'CN'],
  ['COP', 2, 4450, 'CO'],
  ['CRC', 2, 582, 'CR'],
  ['CZK', 2, 24.3, 'CZ'],
  ['DKK', 2, 7.46, 'DK FO GL'],
  ['DOP', 2, 73.5, 'DO'],
  ['DZD', 2, 151, 'DZ'],
  ['EGP', 2, 55.2, 'EG'],
  ['ETB', 2, 178, 'ET'],
  ['FJD', 2, 2.63, 'FJ'],
  ['GBP', 2, 0.87, 'FK GB GG GI GS IM JE SH'],
  ['GEL', 2, 3.14, 'GE'],
  ['GHS', 2, 12.6, 'GH'],
  ['GTQ', 2, 8.89, 'GT'],
  ['HKD', 2, 9.03, 'HK'],
  ['HUF', 2, 385, 'HU'],
  ['IDR', 2, 19400, 'ID'],
  ['ILS', 2, 3.78, 'IL PS'],
  ['INR', 2, 104, 'BT IN'],
  ['IQD', 3, 1520, 'IQ'],
  ['ISK', 0, 147, 'IS'],
  ['JMD', 2, 186, 'JM'],
  ['JOD', 3, 0.823, 'JO'],
  ['JPY', 0, 181, 'JP'],
  ['KES', 2, 150, 'KE'],
  ['KHR', 2, 4650, 'KH'],
  ['KRW', 0, 1700, 'KR'],
  ['KWD', 3, 0.356, 'KW'],
  ['KZT', 2, 600, 'KZ'],
  ['LKR', 2, 358, 'LK'],
  ['MAD', 2, 10.7, 'EH MA'],
  ['MUR', 2, 53.3, 'MU'],
  ['MXN', 2, 21.2, 'MX'],
  ['MYR', 2, 4.78, 'MY'],
  ['NAD', 2, 19.8, 'NA'],
  ['NGN', 2, 1690, 'NG'],
  ['NOK', 2, 11.8, 'BV NO SJ'],
  ['NPR', 2, 166, 'NP'],
  ['NZD', 2, 2.02, 'CK NU NZ PN TK'],
  ['OMR', 3, 0.446, 'OM'],
  ['PEN', 2, 3.92, 'PE'],
  ['PHP', 2, 68.4, 'PH'],
  ['PKR', 2, 327, 'PK'],
  ['PLN', 2, 4.23, 'PL'],
  ['PYG', 0, 8100, 'PY'],
  ['QAR', 2, 4.23, 'QA'],
  ['RON', 2, 5.09, 'RO'],
  ['RSD', 2, 117, 'RS'],
  ['RUB', 2, 92.5, 'RU'],
  ['SAR', 2, 4.35, 'SA'],
  ['SEK', 2, 10.9, 'SE'],
  ['SGD', 2, 1.5, 'SG'],
  ['THB', 2, 37, 'TH'],
  ['TND', 3, 3.41, 'TN'],
  ['TRY', 2, 50.2, 'TR'],
  ['TWD', 2, 36.5, 'TW'],
  ['TZS', 2, 2890, 'TZ'],
  ['UAH', 2, 49.7, 'UA'],
  ['UGX', 0, 4190, 'UG'],
  ['UYU', 2, 45.6, 'UY'],
  ['UZS', 2, 14100, 'UZ'],
  ['VND', 0, 30500, 'VN'],
  ['XAF', 0, 655.957, 'CF CG CM GA GQ TD'],
  ['XOF', 0, 655.957, 'BF BJ CI GW ML NE SN TG'],
  ['XPF', 0, 119.3317, 'NC PF WF'],
  ['ZAR', 2, 19.8, 'LS SZ ZA'],
];

/** Every currency that the catalogue prices in. */
export const currencies: readonly Currency[] = table.map(([code, precision, perEuro]) => ({
  code,
  precision,
  perEuro,
}));

const currencyOf = new Map(
  table.flatMap(([, , , countries], index) =>
    countries.split(' ').map((country) => [country, currencies[index] as Currency] as const),
  ),
);
const dollar = currencyOf.get('US') as Currency;

/** The currency that suppliers of a country price in; dollars where the table names none. */
export const currencyOfCountry = (countryCode: string | null): Currency => currencyOf.get(countryCode ?? '') ?? dollar;

/** An amount in the smallest unit of `currency` as euro cents, at the reference rate. */
export const euroCentsOf = (amount: number, currency: Currency): number =>
  Math.round(((amount / 10 ** currency.precision) * 100) / currency.perEuro);
