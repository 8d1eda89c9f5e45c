import type { BookContributorRole, BookResolvers } from '../generated/resolvers.js';
import { dateText } from './dateText.js';
import { findBook } from './findBook.js';

/** List 17. */
const roles: Readonly<Record<string, BookContributorRole>> = {
  A01: 'AUTHOR',
  A02: 'AUTHOR',
  A08: 'PHOTOGRAPHER',
  A12: 'ILLUSTRATOR',
  A13: 'PHOTOGRAPHER',
  A14: 'AUTHOR',
  A15: 'FOREWORD',
  A16: 'FOREWORD',
  A23: 'FOREWORD',
  A24: 'FOREWORD',
  A35: 'ILLUSTRATOR',
  A39: 'CARTOGRAPHER',
  B01: 'EDITOR',
  B06: 'TRANSLATOR',
  B09: 'EDITOR',
  B10: 'TRANSLATOR',
  B11: 'EDITOR',
  B13: 'EDITOR',
  B21: 'EDITOR',
  E03: 'NARRATOR',
  E07: 'NARRATOR',
};

/** The resolvers of `Book`. */
export const book: BookResolvers = {
  __resolveReference: ({ id }, context) => findBook(id, context),
  source: () => 'onix',
  title: ({ content }) => content.title,
  subtitle: ({ content }) => content.subtitle,
  series: ({ content }) => content.series,
  contributors: ({ content }) => content.contributors.map(({ name, role }) => ({ name, role: roles[role] ?? 'OTHER' })),
  description: ({ content }) => content.description,
  shortDescription: ({ content }) => content.shortDescription,
  languages: ({ content }) => content.languages,
  publisher: ({ content }) => content.publisher,
  publicationDate: ({ content }) => dateText(content.publicationDate),
  coverUrl: ({ content }) => content.coverUrl,
  editions: ({ content }) => content.editions,
  places: ({ id }, _arguments, context) => context.placesOf.load(id),
};
