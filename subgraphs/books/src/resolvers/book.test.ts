import type { AskedSubgraph } from '@tripgraph/kit/testing/askedSubgraph';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { deletion, wholeRecord } from '@tripgraph/simulators/onix/productElement';
import type { SimulatedProduct } from '@tripgraph/simulators/onix/simulatedProduct';
import { feedOf } from '../testing/booksUnderTest.js';
import { serveBooks, serveDatabase } from '../testing/serveBooks.js';

const feed = feedOf(24);
const [print, ebook] = feed.products() as readonly SimulatedProduct[] as [SimulatedProduct, SimulatedProduct];
let books: AskedSubgraph;
beforeAll(async () => {
  books = await serveBooks(inject('postgresUrl'), feed);
});
afterAll(() => books.close());

const everything = `id source title subtitle series contributors { name role } description shortDescription languages publisher
  publicationDate coverUrl places { place { id } matchedBy confidence }
  editions { reference isbn title form fileFormats languages editionNumber pageCount durationMinutes publisher imprint publicationDate
    publishingStatus availability coverUrl
    price(country: "GB") { amount currency precision }
    prices(country: "DE") { price { amount currency precision } taxIncluded kind countries countriesExcluded validFrom validUntil } }`;

test('a book says what the feed says, both editions in one', async () => {
  const { data, statements } = await books.ask<{ book: Record<string, unknown> }>(
    `query ($id: ID!) { book(id: $id) { ${everything} } }`,
    { id: `bok_${print.isbn}` },
  );
  expect(statements).toEqual(['books_by_ids', 'places_of_books']);
  const date = `${print.publicationDate.slice(0, 4)}-${print.publicationDate.slice(4, 6)}-${print.publicationDate.slice(6)}`;
  const [price] = print.prices;
  expect(data.book).toMatchObject({
    id: `bok_${print.isbn}`,
    source: 'onix',
    title: `The ${print.title}`,
    contributors: print.authors.map((name) => ({ name, role: 'AUTHOR' })),
    description: `<p>${print.description}</p>`,
    languages: [print.language],
    publicationDate: date,
    places: [{ place: { id: 'plc_2950159' }, matchedBy: 'NATIVE_ID', confidence: 1 }],
    editions: [
      {
        reference: print.reference,
        isbn: print.isbn,
        form: 'HARDBACK',
        fileFormats: [],
        pageCount: print.pages,
        publishingStatus: 'ACTIVE',
        price: { amount: Math.round(Number(print.prices[1]?.amount) * 100), currency: 'GBP', precision: 2 },
        availability: print.inStock ? 'AVAILABLE' : 'TEMPORARILY_UNAVAILABLE',
        prices: [
          {
            price: { amount: Math.round(Number(price?.amount) * 100), currency: 'EUR', precision: 2 },
            taxIncluded: true,
            kind: 'RECOMMENDED',
            countries: ['AT', 'BE', 'DE', 'ES', 'FR', 'IT', 'NL'],
            validFrom: null,
          },
        ],
      },
      { reference: ebook.reference, form: 'EBOOK', fileFormats: ['EPUB'] },
    ],
  });
});

test('any edition’s ISBN leads to the book, however it is written', async () => {
  const isbn = `${ebook.isbn.slice(0, 3)}-${ebook.isbn.slice(3)}`;
  const query = 'query ($isbn: String!) { bookByIsbn(isbn: $isbn) { id } }';
  const { data } = await books.ask(query, { isbn });
  expect(data).toEqual({ bookByIsbn: { id: `bok_${print.isbn}` } });
  expect(await books.ask(query, { isbn: '9783161484100' })).toMatchObject({ data: { bookByIsbn: null } });
  const { errors } = await books.ask(query, { isbn: '9783161484101' });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test('ids that are none, or nobody’s, are said to be so', async () => {
  const { data, errors, statements } = await books.ask(
    'query ($ids: [ID!]!) { booksByIds(ids: $ids) { title } book(id: "boat") { title } }',
    { ids: [`bok_${print.isbn}`, 'bok_9783161484100', 'bok_1'] },
  );
  expect(data).toEqual({ booksByIds: [{ title: `The ${print.title}` }, null, null], book: null });
  expect(errors?.map(({ extensions }) => extensions.code).sort()).toEqual(['INVALID_ID', 'INVALID_ID', 'NOT_FOUND']);
  expect(statements).toEqual(['books_by_ids']);
  const many = await books.ask('query ($ids: [ID!]!) { booksByIds(ids: $ids) { title } }', {
    ids: Array(101).fill('x'),
  });
  expect(many.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

type Page = {
  readonly edges: ReadonlyArray<{
    readonly cursor: string;
    readonly node: { readonly id: string; readonly publicationDate: string };
  }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
  readonly totalCount: number;
};
const pageAt = async (id: string, given: object): Promise<Page> => {
  const { data, errors } = await books.ask<{ _entities: ReadonlyArray<{ readonly books: Page }> }>(
    `query ($r: [_Any!]!, $first: Int, $after: String, $last: Int, $before: String) { _entities(representations: $r) { ... on Place {
      books(first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { id publicationDate } } pageInfo { hasNextPage hasPreviousPage } totalCount } } } }`,
    { r: [{ __typename: 'Place', id }], ...given },
  );
  if (errors) throw new Error(errors[0]?.message);
  return (data._entities[0] as { readonly books: Page }).books;
};
const walk = async (id: string, size: number): Promise<Page['edges']> => {
  const all: Array<Page['edges'][number]> = [];
  for (let after: string | undefined; ;) {
    const { edges, pageInfo } = await pageAt(id, { first: size, after });
    all.push(...edges);
    if (!pageInfo.hasNextPage) return all;
    after = edges.at(-1)?.cursor;
  }
};

test('a place has the books about it and everything below, the newest first, each once', async () => {
  const all = await walk('plc_country_de', 5);
  expect(all.length).toBe(12);
  expect(new Set(all.map(({ node }) => node.id)).size).toBe(12);
  const dates = all.map(({ node }) => node.publicationDate);
  expect(dates).toEqual([...dates].sort().reverse());
  expect((await pageAt('plc_country_de', { first: 1 })).totalCount).toBe(12);
  expect((await pageAt('plc_2950159', {})).totalCount).toBeGreaterThan(0);
  expect(await pageAt('plc_country_au', {})).toMatchObject({ edges: [], totalCount: 0 });
});

test.each([[''], ['Berlin'], ['plc_'], [`plc_${'9'.repeat(41)}`]])(
  'books at %j are refused: it is no place',
  async (id) => {
    const { errors, statements } = await books.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Place { books(first: 1) { totalCount } } } }',
      { r: [{ __typename: 'Place', id }] },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_ID']);
    expect(statements).toEqual([]);
  },
);

test('a page read from the end is the end of the walk', async () => {
  const all = await walk('plc_continent_eu', 100);
  const end = await pageAt('plc_continent_eu', { last: 5 });
  expect(end.edges).toEqual(all.slice(-5));
  expect(end.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  const before = await pageAt('plc_continent_eu', { last: 5, before: end.edges[0]?.cursor });
  expect(before.edges).toEqual(all.slice(-10, -5));
});

test('pages of many places, with the places of their books, take two statements', async () => {
  const ids = ['plc_2950159', 'plc_country_de', 'plc_world', 'plc_country_fr'];
  const { statements } = await books.ask(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Place { books(first: 2) { edges { node { title places { place { id } } } } } } } }',
    { r: ids.map((id) => ({ __typename: 'Place', id })) },
  );
  expect(statements).toEqual(['books_at_desc', 'places_of_books']);
});

test('what is said of books holds for ten minutes, and that there is none for no time', async () => {
  const { cacheControl } = await books.ask(`query ($id: ID!) { book(id: $id) { ${everything} } }`, {
    id: `bok_${print.isbn}`,
  });
  expect(cacheControl).toBe('max-age=600, public');
  expect((await books.ask('{ book(id: "bok_9783161484100") { title } }')).cacheControl).toBe('no-store');
});

test('two processes on one database answer the same', async () => {
  const other = await serveDatabase(books.databaseUrl);
  const query = `query ($id: ID!) { book(id: $id) { ${everything} } }`;
  const variables = { id: `bok_${print.isbn}` };
  expect((await other.ask(query, variables)).data).toEqual((await books.ask(query, variables)).data);
  await other.close();
});

test('a book whose records are deleted in the same file is not there', async () => {
  const one = feedOf(2);
  const [product] = one.products() as readonly SimulatedProduct[] as [SimulatedProduct];
  one.replaceFull([wholeRecord(product), deletion(product)]);
  const served = await serveBooks(inject('postgresUrl'), one);
  const { data } = await served.ask('query ($isbn: String!) { bookByIsbn(isbn: $isbn) { id } }', {
    isbn: product.isbn,
  });
  expect(data).toEqual({ bookByIsbn: null });
  await served.close();
});
