import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { articleOf, mentionOf } from './testing/articles.js';
import { serveArticles, writeArticlesTo, type ServedArticles } from './testing/serveArticles.js';

const berlin = 'plc_2950159';
const lost = { name: 'Atlantis', wanted: { names: ['Atlantis'], countryCode: null, point: null }, link: null };
const somewhere = {
  ...lost,
  link: { ...mentionOf('plc_country_de').link, matchedBy: 'COUNTRY', confidence: 0.2 },
} as ReturnType<typeof mentionOf>;

let served: ServedArticles;
beforeAll(async () => {
  served = await serveArticles(inject('postgresUrl'));
  await served.write([
    articleOf(1, {}, 'plc_2884161', 'plc_2988507'),
    articleOf(2, { kind: 'NEWS', publishedAt: '2026-06-01T00:00:00.000Z', mentions: [lost, mentionOf(berlin)] }),
    articleOf(3, {
      author: null,
      image: { url: 'https://magazine.example/3.jpg', alt: null, width: 800, height: 600 },
    }),
    articleOf(4, { publishedAt: '2026-04-01T00:00:00.000Z', mentions: [somewhere] }),
  ]);
});
afterAll(() => served.close());

type Connection = {
  readonly totalCount: number;
  readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }>;
};
type Places = { readonly _entities: ReadonlyArray<{ readonly articles: Connection }> };

const articlesAt = async (ids: readonly string[], kind: string | null = null) => {
  const answer = await served.ask<Places>(
    `query ($places: [_Any!]!, $kind: ArticleKind) {
      _entities(representations: $places) { ... on Place { articles(kind: $kind, first: 10) { totalCount edges { node { id } } } } }
    }`,
    { places: ids.map((id) => ({ __typename: 'Place', id })), kind },
  );
  const idsOf = ({ edges }: Connection): readonly string[] => edges.map(({ node }) => node.id);
  return { ...answer, pages: answer.data._entities.map(({ articles }) => [articles.totalCount, ...idsOf(articles)]) };
};

test('an article is read with its words, its author, its image and what it mentions', async () => {
  const { data, statements } = await served.ask(`{
    article(id: "art_wp_1") {
      id source kind title slug excerpt html text author { name } publishedAt modifiedAt image { url } url
      places { place { id } matchedBy confidence }
    }
  }`);
  expect(data).toEqual({
    article: {
      id: 'art_wp_1',
      source: 'WORDPRESS',
      kind: 'FEATURE',
      title: 'Article 1',
      slug: 'article-1',
      excerpt: 'What it is about.',
      html: '<p>Words.</p>',
      text: 'Words.',
      author: { name: 'Ada Okafor' },
      publishedAt: '2026-05-01T08:00:00.000Z',
      modifiedAt: '2026-05-02T08:00:00.000Z',
      image: null,
      url: 'https://magazine.example/article-1/',
      places: [
        { place: { id: 'plc_2884161' }, matchedBy: 'NATIVE_ID', confidence: 1 },
        { place: { id: 'plc_2988507' }, matchedBy: 'NATIVE_ID', confidence: 1 },
      ],
    },
  });
  expect(statements).toEqual(['articles_by_ids', 'article_bodies', 'places_of_articles']);
});

test('an article without an author, and with an image, says so', async () => {
  const { data } = await served.ask(
    '{ article(id: "art_wp_3") { author { name } image { url alt width height } places { confidence } } }',
  );
  const image = { url: 'https://magazine.example/3.jpg', alt: null, width: 800, height: 600 };
  expect(data).toEqual({ article: { author: null, image, places: [] } });
});

test('a place has what mentions it and anything below it, newest first, with one statement for all places', async () => {
  const { pages, statements } = await articlesAt(['plc_2884161', berlin, 'plc_country_de', 'plc_world', 'plc_2867714']);
  expect(pages).toEqual([
    [1, 'art_wp_1'],
    [2, 'art_wp_2', 'art_wp_1'],
    [3, 'art_wp_2', 'art_wp_1', 'art_wp_4'],
    [3, 'art_wp_2', 'art_wp_1', 'art_wp_4'],
    [0],
  ]);
  expect(statements).toEqual(['articles_at_all_desc']);
});

test('news are apart from features', async () => {
  expect((await articlesAt([berlin], 'NEWS')).pages).toEqual([[1, 'art_wp_2']]);
  expect((await articlesAt([berlin], 'FEATURE')).pages).toEqual([[1, 'art_wp_1']]);
});

test('all articles are there, with those that mention no place; their words are read when they are asked for', async () => {
  const { data, statements } = await served.ask('{ articles(first: 10) { edges { node { id title } } } }');
  const node = (number: number) => ({ node: { id: `art_wp_${number}`, title: `Article ${number}` } });
  expect(data).toEqual({ articles: { edges: [node(2), node(3), node(1), node(4)] } });
  expect(statements).toEqual(['articles_at_all_desc']);
  const words = await served.ask('{ articles(first: 10) { edges { node { text } } } }');
  expect(words.statements).toEqual(['articles_at_all_desc', 'article_bodies']);
});

test('what is not there, and what can be no id, is an error at its own place', async () => {
  const { data, errors = [] } = await served.ask('{ articlesByIds(ids: ["art_wp_3", "art_wp_9", "plc_1"]) { id } }');
  expect(data).toEqual({ articlesByIds: [{ id: 'art_wp_3' }, null, null] });
  expect(new Set(errors.map(({ extensions, path }) => `${extensions.code} at ${path?.join('.')}`))).toEqual(
    new Set(['NOT_FOUND at articlesByIds.1', 'INVALID_ID at articlesByIds.2']),
  );
  const many = await served.ask('query ($ids: [ID!]!) { articlesByIds(ids: $ids) { id } }', {
    ids: Array(101).fill('art_wp_1'),
  });
  expect(many.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

test('a place with an id that no place can have is an error, and has not the articles of everywhere', async () => {
  const query =
    'query ($places: [_Any!]!) { _entities(representations: $places) { ... on Place { articles { totalCount } } } }';
  const places = ['', berlin, 'art_wp_1', `plc_${'1'.repeat(41)}`].map((id) => ({ __typename: 'Place', id }));
  const { data, errors = [] } = await served.ask<{ readonly _entities: readonly unknown[] }>(query, { places });
  expect(data._entities).toEqual([
    { articles: null },
    { articles: { totalCount: 2 } },
    { articles: null },
    { articles: null },
  ]);
  expect(errors.map(({ extensions, path }) => `${extensions.code} at ${path?.join('.')}`).sort()).toEqual(
    [0, 2, 3].map((index) => `INVALID_ID at _entities.${index}.articles`),
  );
});

test('an article that is written again is another one, and is found at its new places only', async () => {
  const own = await serveArticles(inject('postgresUrl'));
  await own.write([articleOf(7, {}, berlin, 'plc_2867714')]);
  await writeArticlesTo(own.databaseUrl, [articleOf(7, { title: 'Anew', kind: 'NEWS' }, 'plc_2988507')]);
  const { data } = await own.ask(`{
    articles { totalCount }
    article(id: "art_wp_7") { title kind places { place { id articles { totalCount } } } }
    old: _entities(representations: [{ __typename: "Place", id: "${berlin}" }]) { ... on Place { articles { totalCount } } }
  }`);
  expect(data).toEqual({
    articles: { totalCount: 1 },
    article: { title: 'Anew', kind: 'NEWS', places: [{ place: { id: 'plc_2988507', articles: { totalCount: 1 } } }] },
    old: [{ articles: { totalCount: 0 } }],
  });
  await own.close();
});
