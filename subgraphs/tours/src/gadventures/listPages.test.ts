import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { expect, test } from 'vitest';
import { listPages } from './listPages.js';

const { signal } = new AbortController();

/** A list in pages of two, from which things may go while it is read. */
const shrinking = (ids: string[], goneAfterPage: Readonly<Record<number, string>>) => {
  const asked: string[] = [];
  const api = {
    get: async (target: string) => {
      asked.push(target);
      const page = Number(/page=(\d+)/.exec(target)?.[1] ?? 1);
      const results = ids.slice(2 * page - 2, 2 * page).map((id) => ({ id, href: `/things/${id}` }));
      const links = 2 * page < ids.length ? [{ rel: 'next', href: `/things?page=${page + 1}` }] : [];
      const answer = { count: ids.length, results, links };
      const gone = goneAfterPage[asked.length];
      if (gone !== undefined) ids.splice(ids.indexOf(gone), 1);
      return answer;
    },
  };
  return { api, asked };
};

const idsOf = async (
  pages: AsyncIterable<{ readonly stubs: ReadonlyArray<{ readonly id: string }> }>,
): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { stubs } of pages) ids.push(...stubs.map(({ id }) => id));
  return ids;
};

test('links are followed to the end of the list', async () => {
  const { api, asked } = shrinking(['a', 'b', 'c', 'd', 'e'], {});
  expect(await idsOf(listPages(api, '/things', {}, null, signal))).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(asked).toEqual(['/things', '/things?page=2', '/things?page=3']);
});

test('what moves up over the end of a page, because something before it has gone, is not missed', async () => {
  const { api, asked } = shrinking(['a', 'b', 'c', 'd', 'e'], { 1: 'a' });
  expect(new Set(await idsOf(listPages(api, '/things', {}, null, signal)))).toEqual(new Set(['a', 'b', 'c', 'd', 'e']));
  expect(asked).toEqual(['/things', '/things?page=2', '/things', '/things?page=2']);
});

test('a list is read on where it was left', async () => {
  const { api } = shrinking(['a', 'b', 'c', 'd', 'e'], {});
  const pages = listPages(api, '/things', {}, null, signal);
  const { value } = await pages.next();
  expect(value?.total).toBe(5);
  expect(await idsOf(listPages(api, '/things', {}, value?.watermark ?? null, signal))).toEqual(['c', 'd', 'e']);
});

test('after its end there is nothing to read', async () => {
  const { api, asked } = shrinking(['a'], {});
  const { value } = await listPages(api, '/things', {}, null, signal).next();
  expect(await idsOf(listPages(api, '/things', {}, value?.watermark ?? null, signal))).toEqual([]);
  expect(asked).toHaveLength(1);
});

test('what is no stub is told, and the others are read', async () => {
  const api = {
    get: async () => ({ count: 3, results: [{ id: 'a', href: '/a' }, 'odd', { id: '../b', href: '/b' }], links: [] }),
  };
  const { value } = await listPages(api, '/things', {}, null, signal).next();
  expect(value).toMatchObject({ stubs: [{ id: 'a' }], unreadable: ['odd', { id: '../b', href: '/b' }] });
});

test('a page that names itself as the next one is not read for ever', async () => {
  const links = [{ rel: 'next', href: '/things?page=2' }];
  const api = { get: async () => ({ count: 3, results: [{ id: 'a', href: '/a' }], links }) };
  await expect(idsOf(listPages(api, '/things', {}, null, signal))).rejects.toThrow(
    '/things names the page that was read as the next one',
  );
});

test.each(['', '{', '{"next":5}', 'null'])(
  'the watermark %s is refused, for everything to be read anew',
  async (watermark) => {
    const { api } = shrinking(['a'], {});
    await expect(idsOf(listPages(api, '/things', {}, watermark, signal))).rejects.toThrow(WatermarkRefused);
  },
);
