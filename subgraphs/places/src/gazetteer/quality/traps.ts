import type { Wanted } from '@tripgraph/matching/wanted';
import type { LabelledCase } from './labelledCase.js';

type Point = readonly [latitude: number, longitude: number];

const trap = (
  situation: string,
  names: readonly string[],
  countryCode: string | null,
  point: Point | null,
  placeId: string | null,
  more: Partial<Wanted> = {},
): LabelledCase => ({
  situation,
  placeId,
  wanted: { names, countryCode, point: point && { latitude: point[0], longitude: point[1] }, ...more },
});

const namesakes: readonly LabelledCase[] = [
  trap('London in the United Kingdom', ['London'], 'GB', null, 'plc_2643743'),
  trap('London in Canada', ['London'], 'CA', null, 'plc_6058560'),
  trap('London by its point in Ontario', ['London'], null, [42.98, -81.25], 'plc_6058560'),
  trap('London in Ohio by its point', ['London'], 'US', [39.89, -83.45], 'plc_4517009'),
  trap('London and nothing else', ['London'], null, null, 'plc_2643743'),
  trap('Paris in Texas', ['Paris, Texas'], 'US', null, 'plc_4717560'),
  trap('Paris in Texas, by its code', ['Paris, TX'], null, null, 'plc_4717560'),
  trap('Paris and nothing else', ['Paris'], null, null, 'plc_2988507'),
  trap('San José in Costa Rica', ['San José'], 'CR', null, 'plc_3621849'),
  trap('San Jose in California', ['San Jose'], 'US', null, 'plc_5392171'),
  trap('San José in Costa Rica, without its accent', ['San Jose'], 'CR', [9.93, -84.08], 'plc_3621849'),
  trap('Frankfurt on the Main', ['Frankfurt am Main'], 'DE', null, 'plc_2925533'),
  trap('Frankfurt on the Oder', ['Frankfurt (Oder)'], 'DE', null, 'plc_2925535'),
  trap('Frankfurt by its point on the Oder', ['Frankfurt'], 'DE', [52.34, 14.55], 'plc_2925535'),
  trap('Frankfurt and nothing else', ['Frankfurt'], 'DE', null, 'plc_2925533'),
  trap('Halle on the Saale', ['Halle'], 'DE', null, 'plc_2911522'),
  trap('Halle in Westphalia by its point', ['Halle'], 'DE', [52.06, 8.36], 'plc_2911520'),
  trap('Newcastle upon Tyne', ['Newcastle'], 'GB', [54.97, -1.61], 'plc_2641673'),
  trap('Newcastle in Australia', ['Newcastle'], 'AU', null, 'plc_2155472'),
  trap('Cambridge in England', ['Cambridge'], 'GB', null, 'plc_2653941'),
  trap('Cambridge in Massachusetts', ['Cambridge, MA'], 'US', null, 'plc_4931972'),
  trap('Cambridge by its point in Ontario', ['Cambridge'], 'CA', [43.36, -80.31], 'plc_5913695'),
  trap('Birmingham in Alabama', ['Birmingham'], 'US', null, 'plc_4049979'),
  trap('Birmingham in England', ['Birmingham'], 'GB', null, 'plc_2655603'),
  trap('Naples in Florida', ['Naples'], 'US', [26.14, -81.79], 'plc_4165565'),
  trap('Naples in Italy', ['Naples'], 'IT', null, 'plc_3172394'),
  trap('St. Petersburg in Florida', ['St. Petersburg'], 'US', null, 'plc_4171563'),
  trap('St. Petersburg in Russia', ['St. Petersburg'], 'RU', null, 'plc_498817'),
  trap('Valencia in Spain', ['Valencia'], 'ES', null, 'plc_2509954'),
  trap('Córdoba in Spain', ['Cordoba'], 'ES', null, 'plc_2519240'),
  trap('Santiago de Compostela', ['Santiago'], 'ES', [42.88, -8.54], 'plc_3109642'),
  trap('Granada in Nicaragua', ['Granada'], 'NI', null, 'plc_3619136'),
  trap('Toledo in Spain', ['Toledo, Spain'], null, null, 'plc_2510409'),
  trap('Perth in Scotland', ['Perth'], 'GB', null, 'plc_2640358'),
  trap('Boston in England', ['Boston'], 'GB', null, 'plc_2655138'),
  trap('Manchester in New Hampshire, although Richmond was once called so', ['Manchester'], 'US', null, 'plc_5089178'),
  trap('Rome in Georgia, although Washington was once called so', ['Rome, GA'], 'US', null, 'plc_4219762'),
  trap('Portland in Maine', ['Portland, Maine'], 'US', null, 'plc_4975802'),
  trap('Tripoli in Lebanon', ['Tripoli'], 'LB', null, 'plc_266826'),
  trap('Salem by its point in Massachusetts', ['Salem'], 'US', [42.52, -70.9], 'plc_4950065'),
];

const otherLanguages: readonly LabelledCase[] = [
  trap('Munich in English', ['Munich'], 'DE', null, 'plc_2867714'),
  trap('Munich in German', ['München'], 'DE', null, 'plc_2867714'),
  trap('Munich in German letters that are written out', ['Muenchen'], 'DE', null, 'plc_2867714'),
  trap('Munich in Italian', ['Monaco di Baviera'], null, null, 'plc_2867714'),
  trap('Monaco itself', ['Monaco'], 'MC', [43.73, 7.42], 'plc_2993458'),
  trap('Cologne in English', ['Cologne'], 'DE', null, 'plc_2886242'),
  trap('Cologne in German', ['Köln'], 'DE', null, 'plc_2886242'),
  trap('Aachen in French', ['Aix-la-Chapelle'], 'DE', null, 'plc_3247449'),
  trap('Nice in Italian', ['Nizza'], 'FR', null, 'plc_2990440'),
  trap('Lviv in German', ['Lemberg'], 'UA', null, 'plc_702550'),
  trap('Gdańsk in German', ['Danzig'], 'PL', null, 'plc_3099434'),
  trap('Mumbai as it was', ['Bombay'], 'IN', null, 'plc_1275339'),
  trap('Ho Chi Minh City as it was', ['Saigon'], 'VN', null, 'plc_1566083', { kinds: ['CITY'] }),
  trap('Lille in Dutch', ['Rijsel'], 'FR', null, 'plc_2998324'),
  trap('The Hague in Dutch', ['Den Haag'], 'NL', null, 'plc_2747373'),
  trap('Kyiv in Russian', ['Киев'], 'UA', null, 'plc_703448'),
  trap('Beijing as it was', ['Peking'], 'CN', null, 'plc_1816670'),
  trap('Kyoto in Japanese', ['京都'], 'JP', [35.01, 135.77], 'plc_1857910'),
  trap('Brugge in French and English', ['Bruges'], 'BE', null, 'plc_2800931'),
];

const levels: readonly LabelledCase[] = [
  trap('Georgia, the state', ['Georgia'], 'US', null, 'plc_region_us_ga'),
  trap('Georgia, the country', ['Georgia'], 'GE', null, 'plc_country_ge'),
  trap('Luxembourg, the city, by its point', ['Luxembourg'], 'LU', [49.61, 6.13], 'plc_2960316'),
  trap('Luxembourg, the country', ['Luxembourg'], 'LU', null, 'plc_country_lu', { kinds: ['COUNTRY'] }),
  trap('New York, the city', ['New York'], 'US', null, 'plc_5128581'),
  trap('New York, the state', ['New York'], 'US', null, 'plc_region_us_ny', { kinds: ['REGION'] }),
  trap('Mexico, the country', ['Mexico'], 'MX', null, 'plc_country_mx'),
  trap('Mexico City', ['Mexico City'], 'MX', null, 'plc_3530597'),
  trap('Québec, the city', ['Québec'], 'CA', [46.81, -71.21], 'plc_6325494'),
  trap('Washington, the city rather than the state', ['Washington'], 'US', null, 'plc_4140963'),
  trap('Wales, although a village is called so', ['Wales'], 'GB', null, 'plc_region_gb_wls'),
  trap('Goa, although a city in it was once called so', ['Goa'], 'IN', null, 'plc_region_in_33'),
  trap('New Delhi, which Delhi is called, too', ['New Delhi'], 'IN', null, 'plc_1261481'),
  trap('Bavaria in German', ['Bayern'], 'DE', null, 'plc_region_de_02'),
  trap('a neighborhood', ['Kreuzberg'], 'DE', [52.5, 13.4], 'plc_2884161'),
  trap('a neighborhood, where a city is wanted', ['Kreuzberg'], 'DE', [52.5, 13.4], 'plc_2950159', { kinds: ['CITY'] }),
  trap('Bondi Beach', ['Bondi Beach'], 'AU', [-33.89, 151.28], 'plc_9972618'),
  trap('a country by its short name', ['USA'], null, null, 'plc_country_us'),
  trap('a country by its former name', ['Burma'], null, null, 'plc_country_mm'),
  trap('a city with the short name of its country', ['Boston, USA'], null, null, 'plc_4930956'),
  trap('a country in German', ['Frankreich'], null, null, 'plc_country_fr'),
];

const points: readonly LabelledCase[] = [
  trap('a hotel at Gatwick that says Crawley', ['Crawley'], 'GB', [51.1537, -0.1821], 'plc_2652053'),
  trap('a hotel at Gatwick that says Gatwick, which is no place', ['Gatwick'], 'GB', [51.1537, -0.1821], 'plc_2652053'),
  trap('a hotel at Gatwick that says London', ['London'], 'GB', [51.1537, -0.1821], 'plc_2652053'),
  trap('a hotel at Heathrow that says London', ['London'], 'GB', [51.47, -0.4543], 'plc_2643743'),
  trap('a hotel by Berlin’s airport that says Berlin', ['Berlin'], 'DE', [52.37, 13.51], 'plc_2950159'),
  trap('the point of Berlin in the country of Potsdam, New York', ['Potsdam'], 'US', [52.39, 13.06], 'plc_5132103'),
  trap('a territory under the code of its country', ['San Juan'], 'US', [18.46, -66.1], 'plc_4568127'),
  trap('Saint-Denis of Réunion under the code of France', ['Saint-Denis'], 'FR', [-20.88, 55.45], 'plc_935264'),
  trap('Saint-Denis by Paris', ['Saint-Denis'], 'FR', [48.93, 2.36], 'plc_2980916'),
  trap('Hong Kong under the code of China', ['Hong Kong'], 'CN', [22.28, 114.17], 'plc_1819729'),
  trap('a mistake', ['Barcelonna'], 'ES', [41.39, 2.17], 'plc_3128760'),
  trap('the airport of a city', ['Palma de Mallorca Airport'], 'ES', [39.55, 2.73], 'plc_2512989'),
  trap('a point that is 0, 0', ['Zermatt'], 'CH', [0, 0], 'plc_2657928'),
];

const unknowable: readonly LabelledCase[] = [
  trap('Springfield, of which there are many', ['Springfield'], 'US', null, null),
  trap('Cambridge and nothing else', ['Cambridge'], null, null, null),
  trap('a place that there is not', ['Atlantis'], 'GR', null, null),
  trap('Paris in a country that has none', ['Paris'], 'DE', null, null),
  trap('Neustadt, of which there are many', ['Neustadt'], 'DE', null, null),
];

/** Written by hand: namesakes, exonyms, levels of one name, points that say something else, and what nobody can tell. */
export const traps: readonly LabelledCase[] = [...namesakes, ...otherLanguages, ...levels, ...points, ...unknowable];
