import { createHash } from 'node:crypto';
import type { Subject } from '../onix/product/product.js';
import type { Book, BookEdition, BookWithSubjects } from './book.js';
import type { StoredProduct } from './storedProduct.js';

/** List 64, 01: it never was, and never will be. */
const cancelled = '01';
/** Of more editions of one work the first ones are shown. */
const mostEditions = 100;
const mostPrices = 500;

type Described = StoredProduct & { readonly descriptive: NonNullable<StoredProduct['descriptive']> };

/** Whether a product is an edition that a book shows. */
export const isEdition = (product: StoredProduct): product is Described =>
  product.descriptive !== undefined && product.publishing?.status !== cancelled;

/** Printed, then electronic, then to listen to, then anything else. */
const formRank = (form: string): number => {
  const rank = ['B', 'E', 'A'].indexOf(form.charAt(0));
  return rank < 0 ? 3 : rank;
};

const keyOf = ({ isbn, reference }: StoredProduct): string => isbn ?? `~${reference}`;

const byFormAndKey = (one: Described, other: Described): number =>
  formRank(one.descriptive.form) - formRank(other.descriptive.form) ||
  (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0) ||
  (one.reference < other.reference ? -1 : 1);

/**
 * The id of a book: that of its first edition, so that the same editions make the same id whatever order they came in. It is the
 * ISBN where there is one.
 */
const bookIdOf = ({ isbn, reference }: Pick<StoredProduct, 'isbn' | 'reference'>): string =>
  `bok_${isbn ?? `x${createHash('sha256').update(reference).digest('hex').slice(0, 24)}`}`;

const editionOf = ({ descriptive, publishing, collateral, ...product }: Described): BookEdition => ({
  reference: product.reference,
  isbn: product.isbn,
  form: descriptive.form,
  formDetails: descriptive.formDetails,
  title: descriptive.title,
  languages: descriptive.languages,
  editionNumber: descriptive.editionNumber,
  pages: descriptive.pages,
  minutes: descriptive.minutes,
  publisher: publishing?.publisher ?? publishing?.imprint ?? null,
  imprint: publishing?.imprint ?? null,
  status: publishing?.status ?? null,
  publicationDate: publishing?.publicationDate ?? null,
  availabilities: [...new Set((product.supplies ?? []).map(({ availability }) => availability ?? ''))],
  prices: (product.supplies ?? []).flatMap(({ prices }) => prices).slice(0, mostPrices),
  coverUrl: collateral?.coverUrl ?? null,
});

const firstOf = <Value>(
  editions: readonly Described[],
  read: (edition: Described) => Value | null | undefined,
): Value | null => {
  for (const edition of editions) {
    const value = read(edition);
    if (value !== null && value !== undefined) return value;
  }
  return null;
};

const bookFrom = (first: Described, editions: readonly Described[]): Book => {
  const dates = editions.map(({ publishing }) => publishing?.publicationDate ?? null).filter((date) => date !== null);
  return {
    id: bookIdOf(first),
    title: first.descriptive.title,
    subtitle: first.descriptive.subtitle,
    series: firstOf(editions, ({ descriptive }) => descriptive.collection),
    contributors:
      firstOf(editions, ({ descriptive }) => (descriptive.contributors.length > 0 ? descriptive.contributors : null)) ??
      [],
    description: firstOf(editions, ({ collateral }) => collateral?.description),
    shortDescription: firstOf(editions, ({ collateral }) => collateral?.shortDescription),
    languages: [...new Set(editions.flatMap(({ descriptive }) => descriptive.languages))],
    publisher: firstOf(editions, ({ publishing }) => publishing?.publisher ?? publishing?.imprint),
    publicationDate: dates.sort()[0] ?? null,
    coverUrl: firstOf(editions, ({ collateral }) => collateral?.coverUrl),
    editions: editions.map(editionOf),
  };
};

const subjectsOf = (editions: readonly Described[]): Subject[] => {
  const subjects = editions.flatMap(({ descriptive }) => descriptive.subjects);
  return [...new Map(subjects.map((subject) => [JSON.stringify(subject), subject])).values()];
};

/** The book that the products of one work make; null when none of them is to be shown. */
export const bookOf = (products: readonly StoredProduct[]): BookWithSubjects | null => {
  const editions = products.filter(isEdition).sort(byFormAndKey).slice(0, mostEditions);
  const [first] = editions;
  return first ? { book: bookFrom(first, editions), subjects: subjectsOf(editions) } : null;
};
