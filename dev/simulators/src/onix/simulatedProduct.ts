import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { createDraw, drawChance, drawOne, drawWhole, type Draw } from '../random/draw.js';

/** A product of the made-up shop: one form of a book about a place. */
export type SimulatedProduct = {
  readonly reference: string;
  readonly isbn: string;
  readonly form: 'PAPERBACK' | 'HARDBACK' | 'EBOOK';
  readonly prefix: string | null;
  readonly title: string;
  readonly subtitle: string;
  readonly authors: readonly string[];
  readonly language: 'eng' | 'ger';
  readonly pages: number;
  readonly place: SimulatedPlace;
  readonly description: string;
  readonly publisher: string;
  /** YYYYMMDD. */
  readonly publicationDate: string;
  /** The ISBN of the same book in another form; null where the feed does not say that there is one. */
  readonly otherForm: string | null;
  /** ISO 4217 and what it costs there, in decimals. */
  readonly prices: ReadonlyArray<{ readonly currency: string; readonly amount: string; readonly countries: string }>;
  readonly inStock: boolean;
};

const firstNames = [
  'Ada',
  'Bruno',
  'Clara',
  'Dilan',
  'Emil',
  'Fatima',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kemal',
  'Lena',
];
const lastNames = [
  'Almeida',
  'Berger',
  'Costa',
  'Dupont',
  'Eriksen',
  'Fischer',
  'Garcia',
  'Haddad',
  'Ito',
  'Jansen',
  'Kaya',
];
const publishers = ['Nordwind Press', 'Atlas & Sons', 'Verlag am Fluss', 'Blue Compass', 'Four Corners'];
const subtitles = [
  'A Guide on Foot',
  'Stories and Streets',
  'Where to Eat, Sleep and Wander',
  'A History in Fifty Houses',
];

const checkDigit = (first12: string): string => {
  const sum = [...first12].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
};

/** An ISBN of a range that is nobody's (979-0 is printed music's), so that it is no real book's. */
const isbnOf = (number: number): string => {
  const first12 = `9790${String(number).padStart(8, '0')}`;
  return first12 + checkDigit(first12);
};

const authorOf = (draw: Draw): string => `${drawOne(draw, firstNames)} ${drawOne(draw, lastNames)}`;

const dateOf = (draw: Draw): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${drawWhole(draw, 2015, 2026)}${two(drawWhole(draw, 1, 12))}${two(drawWhole(draw, 1, 28))}`;
};

const pricesOf = (cents: number): SimulatedProduct['prices'] => [
  { currency: 'EUR', amount: (cents / 100).toFixed(2), countries: 'AT BE DE ES FR IT NL' },
  { currency: 'GBP', amount: ((cents - 100) / 100).toFixed(2), countries: 'GB IE' },
  { currency: 'JPY', amount: String(cents + 900), countries: 'JP' },
];

/**
 * The product with this number, from 0: of each two the even one is printed, and the odd one is the same book as a file. The same
 * seed gives the same ones.
 */
export const simulatedProduct = (seed: number, places: readonly SimulatedPlace[], number: number): SimulatedProduct => {
  const work = Math.floor(number / 2);
  const draw = createDraw(seed, 0x0b00c, work);
  const place = places[work % places.length] as SimulatedPlace;
  const isEbook = number % 2 === 1;
  const shared = {
    title: `${place.name} ${drawOne(draw, ['Guide', 'Companion', 'Walks', 'Stories'])} ${work + 1}`,
    subtitle: drawOne(draw, subtitles),
    authors: drawChance(draw, 0.3) ? [authorOf(draw), authorOf(draw)] : [authorOf(draw)],
    language: drawChance(draw, 0.7) ? ('eng' as const) : ('ger' as const),
    pages: drawWhole(draw, 64, 640),
    publisher: drawOne(draw, publishers),
    publicationDate: dateOf(draw),
  };
  const cents = drawWhole(draw, 690, 3_990);
  // Of every third work the feed leaves it to title and author to say what belongs together.
  const isLinked = work % 3 !== 0;
  return {
    ...shared,
    reference: `shop.${number + 1}`,
    isbn: isbnOf(number),
    form: isEbook ? 'EBOOK' : work % 4 === 0 ? 'HARDBACK' : 'PAPERBACK',
    prefix: work % 5 === 0 ? 'The' : null,
    place,
    description: `${place.name} (${place.country}), street by street: ${shared.subtitle.toLowerCase()}. ${'It is made up. '.repeat(3)}`,
    otherForm: isLinked ? isbnOf(isEbook ? number - 1 : number + 1) : null,
    prices: pricesOf(isEbook ? Math.round(cents * 0.7) : cents),
    inStock: drawChance(draw, 0.8),
  };
};
