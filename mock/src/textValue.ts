import type { Draw } from './draw.js';
import { cities, countryCodes, timeZones } from './atlas.js';
import {
  adjectives,
  companyKinds,
  companyNames,
  firstNames,
  languages,
  lastNames,
  outings,
  sentences,
  streets,
  words,
} from './wordLists.js';

/** A field whose value is made up, as far as its value depends on that. */
export type Slot = { readonly typeName: string; readonly fieldName: string; readonly description: string };

const hex = (draw: Draw, digits: number): string =>
  draw
    .bits(digits * 4)
    .toString(16)
    .padStart(digits, '0');

/** A UUID of version 4. */
export const uuid = (draw: Draw): string => {
  const digits = hex(draw, 32);
  const variant = '89ab'[Number.parseInt(digits[16] as string, 16) % 4];
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
};

const letters = (draw: Draw, count: number): string =>
  Array.from({ length: count }, () => draw.one([...'ABCDEFGHJKLMNPRSTUVWXYZ'])).join('');

const person = (draw: Draw): string => `${draw.one(firstNames)} ${draw.one(lastNames)}`;
const company = (draw: Draw): string => `${draw.one(companyNames)} ${draw.one(companyKinds)} ${draw.one(cities)}`;
const title = (draw: Draw): string => `${draw.one(adjectives)} ${draw.one(outings)}`;
const host = (draw: Draw): string => draw.one(companyNames).toLowerCase().replaceAll(' ', '-');

const isOfPeople = /person|user|author|guide|traveller|customer|contact/i;
const isOfCompanies = /supplier|company|partner|organi[sz]ation|vendor|brand|operator/i;
const isOfPlaces = /place|city|location|destination|poi|point|airport|station/i;

const nameFor = ({ typeName }: Slot, draw: Draw): string => {
  if (isOfPeople.test(typeName)) return person(draw);
  if (isOfCompanies.test(typeName)) return company(draw);
  if (isOfPlaces.test(typeName)) return draw.one(cities);
  return title(draw);
};

type Rule = readonly [pattern: RegExp, text: (slot: Slot, draw: Draw) => string];

/** By the field's name; the first that fits. Addresses are of example.com and of numbers that nobody has. */
const rules: readonly Rule[] = [
  [/e-?mail/i, (_, draw) => `${draw.one(firstNames).toLowerCase()}.${draw.whole(1, 99)}@example.com`],
  [/phone|mobile|fax/i, (_, draw) => `+4930555${String(draw.whole(0, 99_999)).padStart(5, '0')}`],
  [
    /image|photo|picture|avatar|logo/i,
    (_, draw) => `https://images.example.com/${draw.one(words)}-${draw.whole(1, 99)}.jpg`,
  ],
  [/url|website|link|href|homepage/i, (_, draw) => `https://${host(draw)}.example.com/`],
  [/uuid|guid/i, (_, draw) => uuid(draw)],
  [/firstName|givenName/i, (_, draw) => draw.one(firstNames)],
  [/lastName|familyName|surname/i, (_, draw) => draw.one(lastNames)],
  [/fullName|author|person|^by$/i, (_, draw) => person(draw)],
  [/currency/i, () => 'EUR'],
  [/timeZone|timezone|tz$/i, (_, draw) => draw.one(timeZones)],
  [/country/i, (_, draw) => draw.one(countryCodes)],
  [/lang|locale/i, (_, draw) => draw.one(languages)],
  [/iata/i, (_, draw) => letters(draw, 3)],
  [/^ident$|icao/i, (_, draw) => letters(draw, 4)],
  [/city|town/i, (_, draw) => draw.one(cities)],
  [/street|address/i, (_, draw) => `${draw.one(streets)} ${draw.whole(1, 120)}`],
  [/postal|postcode|zip/i, (_, draw) => String(draw.whole(10_000, 99_999))],
  [/slug|path/i, (_, draw) => `${draw.one(words)}-${draw.one(words)}`],
  [/reference|code|sku|number/i, (_, draw) => `${letters(draw, 3)}-${draw.whole(10_000, 99_999)}`],
  [/title|label|headline|subject/i, (slot, draw) => (isOfPlaces.test(slot.typeName) ? draw.one(streets) : title(draw))],
  [/name$/i, nameFor],
  [
    /description|summary|text|body|note|message|reason|comment|content|about|instruction|term/i,
    (_, draw) => `${draw.one(sentences)} ${draw.one(sentences)}`,
  ],
];

/** A text for a field. */
export const textValue = (slot: Slot, draw: Draw): string => {
  const rule = rules.find(([pattern]) => pattern.test(slot.fieldName));
  return rule ? rule[1](slot, draw) : draw.one(words);
};
