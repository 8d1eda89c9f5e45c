import type { Descriptive } from '../onix/product/product.js';
import type { StoredProduct } from '../work/storedProduct.js';

/** A product that is in print; what differs is given. */
export const productLike = (
  reference: string,
  given: Partial<Omit<StoredProduct, 'descriptive'>> & { readonly descriptive?: Partial<Descriptive> } = {},
): StoredProduct => ({
  reference,
  isbn: null,
  publishing: { publisher: 'Press', imprint: null, status: '04', publicationDate: '20260401' },
  ...given,
  descriptive: {
    composition: '00',
    form: 'BC',
    formDetails: [],
    title: 'A Title',
    subtitle: null,
    collection: null,
    contributors: [{ role: 'A01', name: 'Ada Berger' }],
    languages: ['eng'],
    editionNumber: null,
    pages: 100,
    minutes: null,
    subjects: [],
    ...given.descriptive,
  },
});
