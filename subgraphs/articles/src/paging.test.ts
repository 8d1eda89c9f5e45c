import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Article } from './article/article.js';
import { articleOf } from './testing/articles.js';
import { serveArticles, type ServedArticles } from './testing/serveArticles.js';

/** Forty articles on a few days, so that many are of one instant. */
const articles = Array.from({ length: 40 }, (_article, number) =>
  articleOf(
    number,
    {
      kind: number % 3 === 0 ? 'NEWS' : 'FEATURE',
      publishedAt: new Date(Date.UTC(number % 2 === 0 ? 1931 : 2026, 4, number % 4)).toISOString(),
    },
    ...(number % 5 === 0 ? ['plc_2950159'] : ['plc_2867714']),
  ),
);

const newestFirst = (one: Article, other: Article): number =>
  other.publishedAt.localeCompare(one.publishedAt) || (one.id < other.id ? 1 : -1);

let served: ServedArticles;
beforeAll(async () => {
  served = await serveArticles(inject('postgresUrl'));
  await served.write(articles);
});
afterAll(() => served.close());

type Page = {
  readonly articles: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: { readonly id: string } }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
  };
};

const pageOf = async (variables: object): Promise<Page['articles']> => {
  const { data } = await served.ask<{ readonly _entities: readonly [Page] }>(
    `query ($kind: ArticleKind, $first: Int, $after: String, $last: Int, $before: String) {
      _entities(representations: [{ __typename: "Place", id: "plc_country_de" }]) { ... on Place {
        articles(kind: $kind, first: $first, after: $after, last: $last, before: $before) {
          totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage }
        }
      } }
    }`,
    variables,
  );
  return data._entities[0].articles;
};

test('pages of any size, in either direction, of either kind or both, add up to all articles in order', async () => {
  const run = fc.record({
    size: fc.integer({ min: 1, max: 12 }),
    backward: fc.boolean(),
    kind: fc.constantFrom(null, 'NEWS', 'FEATURE'),
  });
  const check = async ({ size, backward, kind }: { size: number; backward: boolean; kind: string | null }) => {
    const expected = articles.filter((article) => kind === null || article.kind === kind).sort(newestFirst);
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await pageOf(backward ? { kind, last: size, before: cursor } : { kind, first: size, after: cursor });
      const ids = page.edges.map(({ node }) => node.id);
      seen.splice(backward ? 0 : seen.length, 0, ...ids);
      expect(page.totalCount).toBe(expected.length);
      const { hasNextPage, hasPreviousPage } = page.pageInfo;
      expect(backward ? hasNextPage : hasPreviousPage).toBe(cursor !== undefined);
      more = backward ? hasPreviousPage : hasNextPage;
      cursor = (backward ? page.edges[0] : page.edges.at(-1))?.cursor;
    }
    expect(seen).toEqual(expected.map(({ id }) => id));
  };
  await fc.assert(fc.asyncProperty(run, check), { numRuns: 10 });
});

test('a cursor of another field is refused', async () => {
  const { errors = [] } = await served.ask('{ articles(after: "AAAA") { edges { cursor } } }');
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INVALID_CURSOR']);
});
