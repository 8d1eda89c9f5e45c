/** How many visitors a country draws for its size, as a factor on its population; countries not listed have 1. */
const table: Readonly<Record<string, string>> = {
  12: 'AD HR IS MC MT MV',
  8: 'AE AT CY ES FR GR IT LU ME MO PT',
  5: 'AU BE CH CR CZ DE DK FI GB HK HU IE JO MA NL NO NZ SE SG TH TR US',
  3: 'AR BG CA CL CU DO EE EG GE IL JP KR LT LV MX MY PE PL RO SI SK TN TW ZA',
  2: 'BR CO EC ID KE KH LK NP PA PH RS SA TZ UY VN',
  0.3: 'AF BD BI CD CF ET HT IQ KP LY MM NE NG PK SD SO SS SY TD VE YE',
  0.5: 'CN IN RU',
};

const factorOf = new Map(
  Object.entries(table).flatMap(([factor, countries]) =>
    countries.split(' ').map((country) => [country, Number(factor)] as const),
  ),
);

/** How likely a supplier is to work from a city: its population times its country's draw. Unknown population: 0. */
export const weightOfCity = (city: {
  readonly population: number | null;
  readonly countryCode: string | null;
}): number => (city.population ?? 0) * (factorOf.get(city.countryCode ?? '') ?? 1);
