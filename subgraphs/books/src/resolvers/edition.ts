import type {
  BookAvailability,
  BookEditionResolvers,
  BookFileFormat,
  BookForm,
  BookPublishingStatus,
} from '../generated/resolvers.js';
import { dateText } from './dateText.js';
import { pricesOf } from './prices.js';

/** List 150, by its first letter. */
const forms: Readonly<Record<string, BookForm>> = { A: 'AUDIOBOOK', B: 'OTHER_PRINT', C: 'MAP', E: 'EBOOK' };

const formOf = (code: string): BookForm => {
  if (code === 'BB') return 'HARDBACK';
  return code === 'BC' ? 'PAPERBACK' : (forms[code.charAt(0)] ?? 'OTHER');
};

/** List 175; E100 to E149 are file formats. */
const formats: Readonly<Record<string, BookFileFormat>> = {
  E101: 'EPUB',
  E107: 'PDF',
  E108: 'PDF',
  E116: 'KINDLE',
  E127: 'MOBIPOCKET',
  E148: 'KINDLE',
};

const formatOf = (code: string): BookFileFormat | null => formats[code] ?? (/^E1\d\d$/.test(code) ? 'OTHER' : null);

/** List 64; what is cancelled (01) is not shown at all. */
const statuses: Readonly<Record<string, BookPublishingStatus>> = {
  '02': 'FORTHCOMING',
  '03': 'POSTPONED',
  '04': 'ACTIVE',
  '06': 'OUT_OF_STOCK',
  '07': 'OUT_OF_PRINT',
  '10': 'OUT_OF_PRINT',
  '11': 'WITHDRAWN',
  '12': 'WITHDRAWN',
  '13': 'ACTIVE',
  '15': 'WITHDRAWN',
  '16': 'WITHDRAWN',
  '17': 'WITHDRAWN',
  '18': 'ACTIVE',
};

/** The best is first. */
const availabilities = ['AVAILABLE', 'NOT_YET_AVAILABLE', 'TEMPORARILY_UNAVAILABLE', 'NOT_AVAILABLE'] as const;

/** List 65, by tens; 97 to 99 say nothing. */
const byTens: Readonly<Record<string, BookAvailability>> = {
  '0': 'NOT_AVAILABLE',
  '1': 'NOT_YET_AVAILABLE',
  '2': 'AVAILABLE',
  '3': 'TEMPORARILY_UNAVAILABLE',
  '4': 'NOT_AVAILABLE',
  '5': 'NOT_AVAILABLE',
};
const postponed = '09';

const availabilityOf = (codes: readonly string[]): BookAvailability => {
  const found = new Set(codes.map((code) => (code === postponed ? 'NOT_YET_AVAILABLE' : byTens[code.charAt(0)])));
  return availabilities.find((availability) => found.has(availability)) ?? 'UNKNOWN';
};

/** The resolvers of `BookEdition`. */
export const edition: BookEditionResolvers = {
  form: ({ form }) => formOf(form),
  fileFormats: ({ formDetails }) => [...new Set(formDetails.map(formatOf).filter((format) => format !== null))].sort(),
  pageCount: ({ pages }) => pages,
  durationMinutes: ({ minutes }) => minutes,
  publicationDate: ({ publicationDate }) => dateText(publicationDate),
  publishingStatus: ({ status }) => statuses[status ?? ''] ?? 'UNKNOWN',
  availability: ({ availabilities: codes }) => availabilityOf(codes),
  price: ({ prices }, given, { today }) => pricesOf(prices, given, today)[0]?.price ?? null,
  prices: ({ prices }, given, { today }) => pricesOf(prices, given, today),
};
