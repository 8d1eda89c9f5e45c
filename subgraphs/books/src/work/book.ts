import type { Contributor, Price, Subject } from '../onix/product/product.js';

/** An edition as it is stored for readers: ONIX's codes, and nothing that they are not to see. */
export type BookEdition = {
  readonly reference: string;
  readonly isbn: string | null;
  readonly form: string;
  readonly formDetails: readonly string[];
  readonly title: string;
  readonly languages: readonly string[];
  readonly editionNumber: number | null;
  readonly pages: number | null;
  readonly minutes: number | null;
  readonly publisher: string | null;
  readonly imprint: string | null;
  readonly status: string | null;
  readonly publicationDate: string | null;
  readonly availabilities: readonly string[];
  readonly prices: readonly Price[];
  readonly coverUrl: string | null;
};

/** A work with its editions, print first. */
export type Book = {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly series: string | null;
  readonly contributors: readonly Contributor[];
  readonly description: string | null;
  readonly shortDescription: string | null;
  readonly languages: readonly string[];
  readonly publisher: string | null;
  readonly publicationDate: string | null;
  readonly coverUrl: string | null;
  readonly editions: readonly BookEdition[];
};

/** A book and the subjects of all its editions, from which its places come. */
export type BookWithSubjects = { readonly book: Book; readonly subjects: readonly Subject[] };
