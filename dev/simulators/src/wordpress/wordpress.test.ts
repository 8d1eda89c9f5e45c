import { expect, test } from 'vitest';
import { simulatedPlaces } from '../places/simulatedPlaces.js';
import { createWordPress } from './wordpress.js';

const open = (size = 30) => createWordPress({ seed: 1, places: simulatedPlaces, size });
type Opened = ReturnType<typeof open>;
type Shown = { readonly id: number; readonly status: string; readonly content: { readonly rendered: string } };

const get = (source: Opened, path: string, query = '', method = 'GET') =>
  source.handle({ method, path, query: new URLSearchParams(query), headers: {}, body: '' });
const postsOf = async (source: Opened, query: string): Promise<readonly Shown[]> =>
  JSON.parse(String((await get(source, '/wp-json/wp/v2/posts', query)).body)) as readonly Shown[];
const exportOf = async (source: Opened): Promise<string> => {
  const pieces: string[] = [];
  for await (const piece of (await get(source, '/wp-admin/export.php')).body as AsyncIterable<string>)
    pieces.push(piece);
  return pieces.join('');
};

test('the API shows what is published, in pages of 100 at most, and says how many there are', async () => {
  const source = open();
  const published = [...source.site.posts()].filter(({ status }) => status === 'publish');
  const { headers } = await get(source, '/wp-json/wp/v2/posts', 'per_page=4');
  expect(headers).toMatchObject({
    'x-wp-total': String(published.length),
    'x-wp-totalpages': String(Math.ceil(published.length / 4)),
  });
  const page = await postsOf(source, 'per_page=4&offset=3&orderby=id&order=asc');
  expect(page.map(({ id }) => id)).toEqual(published.slice(3, 7).map(({ id }) => id));
  expect((await get(source, '/wp-json/wp/v2/posts', 'per_page=101')).status).toBe(400);
  expect((await get(source, '/wp-json/wp/v2/posts', 'page=99')).status).toBe(400);
});

test('a post behind a password is shown without its words, and an export has them', async () => {
  const source = open();
  const [first] = [...source.site.posts()].filter(({ status }) => status === 'publish');
  if (!first) throw new Error('there is no post');
  source.site.edit(first.id, '2026-11-20 12:00:00', { password: 'secret', content: '<p>Hidden words.</p>' });
  const [shown] = await postsOf(source, `include=${first.id}`);
  expect(shown?.content).toEqual({ rendered: '', protected: true });
  expect(await exportOf(source)).toContain('Hidden words.');
});

test('modified_after is compared with what the clocks of the site showed, an hour ahead of GMT', async () => {
  const source = open();
  const [first] = [...source.site.posts()].filter(({ status }) => status === 'publish');
  source.site.edit(first?.id ?? 0, '2026-12-01 12:00:00', {});
  expect(await postsOf(source, 'modified_after=2026-12-01T12:59:59')).toMatchObject([{ id: first?.id }]);
  expect(await postsOf(source, 'modified_after=2026-12-01T13:00:00')).toEqual([]);
});

test('what is erased is nowhere, and what is no route or no reading is refused', async () => {
  const source = open();
  const [first] = source.site.posts();
  source.site.erase(first?.id ?? 0);
  expect(await postsOf(source, `include=${first?.id}`)).toEqual([]);
  expect(await exportOf(source)).not.toContain(`<wp:post_id>${first?.id}</wp:post_id>`);
  expect((await get(source, '/wp-json/wp/v2/users')).status).toBe(404);
  expect((await get(source, '/wp-json/wp/v2/posts', '', 'POST')).status).toBe(401);
});

test('the same seed makes the same site, and another one another', () => {
  expect([...open().site.posts()]).toEqual([...open().site.posts()]);
  const other = createWordPress({ seed: 2, places: simulatedPlaces, size: 30 });
  expect([...other.site.posts()]).not.toEqual([...open().site.posts()]);
});
