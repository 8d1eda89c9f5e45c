import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAll, unstopped } from '../../testing/readAll.js';
import { publicPosts, testRules, testSite } from '../../testing/testSite.js';
import { wxrFile, type WxrFile } from '../../testing/wxrFile.js';
import { keyOfPost } from '../post.js';
import { wxrSource } from './wxrSource.js';

const site = testSite(40);
const posts = [...site.posts()];

let written: WxrFile;
beforeEach(async () => {
  written = await wxrFile(site);
});
afterEach(() => written.remove());

const source = (isWhole = false) => wxrSource({ file: written.file, rules: testRules, isWhole, batchPosts: 10 });
const full = (resumeAt: string | null = null) => readAll(source().full(resumeAt, unstopped));

test('a run that is cut off goes on with the next post, and comes to the same', async () => {
  const whole = await full();
  const rest = await full(whole.watermarks[1] ?? null);
  expect(rest.told).toEqual(whole.told.slice(20));
  expect(whole.told).toHaveLength(posts.length);
  expect(rest.watermarks.at(-1)).toBe(whole.watermarks.at(-1));
});

test('it does not go on in a file that has changed, or at the watermark of another source', async () => {
  const [watermark = null] = (await full()).watermarks;
  await appendFile(written.file, '\n');
  await expect(full(watermark)).rejects.toThrow(WatermarkRefused);
  await expect(full('{"kind":"FULL"}')).rejects.toThrow(WatermarkRefused);
  await expect(full('nonsense')).rejects.toThrow(WatermarkRefused);
});

test('what not anybody may read is deleted; the rest is, only where the export is said to be whole', async () => {
  const { told } = await full();
  const hidden = posts.length - publicPosts(site).length;
  expect(told.filter((one) => one.startsWith('DELETE'))).toHaveLength(hidden);
  expect([source(false).deletions, source(true).deletions]).toEqual(['MARKED', 'ABSENT']);
  expect(source().delta).toBeNull();
});

test('one post without an id, and one that cannot be read, leave the others as they are', async () => {
  const [first, second] = publicPosts(site);
  const text = await readFile(written.file, 'utf8');
  const without = text
    .replace(`<wp:post_id>${first?.id}</wp:post_id>`, '')
    .replace(`<title><![CDATA[${second?.title}]]></title>`, '<title/>');
  await writeFile(written.file, without);
  const { told, changes } = await full();
  const unreadable = changes.filter(({ kind }) => kind === 'UNREADABLE');
  expect(unreadable).toMatchObject([
    { reason: 'it has no id', raw: first?.title },
    { key: keyOfPost(String(second?.id)), reason: 'it has no title' },
  ]);
  expect(told).toHaveLength(posts.length);
});

test('an image that stands behind its post belongs to it, and nobody sees the name that authors log in with', async () => {
  const { articles } = await full();
  expect(articles.filter(({ image }) => image !== null).length).toBeGreaterThan(10);
  expect(articles.some(({ author }) => author?.startsWith('editor'))).toBe(false);
  expect(articles.every(({ author }) => author !== null)).toBe(true);
});

test('an export without the times of changes and without terms of its own is read as far as it goes', async () => {
  const text = await readFile(written.file, 'utf8');
  const old = text
    .replace(/<wp:post_modified(_gmt)?>.*?<\/wp:post_modified(_gmt)?>\n/g, '')
    .replace(/<wp:term>.*<\/wp:term>\n/g, '');
  await writeFile(
    written.file,
    old.replace(
      /<wp:post_date_gmt>.*?<\/wp:post_date_gmt>/g,
      '<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>',
    ),
  );
  const { articles } = await full();
  expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(
    publicPosts(site).map(({ publishedGmt }) => `${publishedGmt?.replace(' ', 'T')}.000Z`),
  );
  expect(articles.every(({ publishedAt, modifiedAt }) => publishedAt === modifiedAt)).toBe(true);
  expect(articles.some(({ mentions }) => mentions.some(({ link }) => link?.matchedBy === 'NAME'))).toBe(true);
});
