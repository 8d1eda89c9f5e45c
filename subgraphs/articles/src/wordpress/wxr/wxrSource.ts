import type { Batch, Source } from '@tripgraph/kit/sync/source';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Article } from '../../article/article.js';
import type { ReadingRules } from '../articleOfPost.js';
import { changeOfPost } from '../changeOfPost.js';
import { jsonOf } from '../jsonOf.js';
import { textOf } from './element.js';
import { postOfItem } from './postOfItem.js';
import { readChannel, type Channel } from './readChannel.js';
import { elementsOfFile } from './readElements.js';

export type WxrSourceOptions = {
  readonly file: string;
  readonly rules: ReadingRules;
  /** Whether every public post is in it: then what is not has been deleted. An export itself does not say. */
  readonly isWhole: boolean;
  /** Of one batch; 200 is the default. */
  readonly batchPosts?: number;
};

/** Which file, and how many of its posts are in. */
const shape = z.object({ wxr: z.string(), posts: z.int().min(0) });

const readWatermark = (watermark: string, version: string): number => {
  const read = shape.safeParse(jsonOf(watermark));
  if (!read.success || read.data.wxr !== version) throw new WatermarkRefused('the export is another one by now');
  return read.data.posts;
};

const versionOf = async (file: string): Promise<string> => {
  const { size, mtimeMs } = await stat(file);
  return `${size} bytes of ${new Date(mtimeMs).toISOString()}`;
};

type Changes = Array<Batch<Article>['changes'][number]>;

/** The posts of an export that are not passed over, in batches, each with how many of all were read by then. */
const batchesOf = async function* (
  { file, rules, batchPosts = 200 }: WxrSourceOptions,
  channel: Channel,
  passOver: number,
  signal: AbortSignal,
): AsyncGenerator<{ readonly changes: Changes; readonly posts: number }> {
  let changes: Changes = [];
  let posts = 0;
  for await (const element of elementsOfFile(file, signal)) {
    if (element.name !== 'item' || textOf(element, 'wp:post_type')?.trim() !== 'post') continue;
    posts += 1;
    if (posts <= passOver) continue;
    const post = postOfItem(element, channel);
    const nameless = {
      kind: 'UNREADABLE',
      key: `item ${posts}`,
      reason: 'it has no id',
      raw: textOf(element, 'title') ?? '',
    };
    changes.push(post ? changeOfPost(post, rules) : (nameless as Changes[number]));
    if (changes.length < batchPosts) continue;
    yield { changes, posts };
    changes = [];
  }
  yield { changes, posts };
};

/**
 * WordPress's posts out of a file that its export has written (WXR). It is read twice, first for what posts refer to, and never
 * held. Each run reads all of it; what a run has in common with the last one is compared and not written.
 */
export const wxrSource = (options: WxrSourceOptions): Source<Article> => ({
  name: 'wordpress',
  deletions: options.isWhole ? 'ABSENT' : 'MARKED',
  full: async function* (resumeAt, signal) {
    const version = await versionOf(options.file);
    const passOver = resumeAt === null ? 0 : readWatermark(resumeAt, version);
    const channel = await readChannel(elementsOfFile(options.file, signal));
    for await (const { changes, posts } of batchesOf(options, channel, passOver, signal))
      yield { changes, watermark: JSON.stringify({ wxr: version, posts }), total: channel.posts };
  },
  delta: null,
});
