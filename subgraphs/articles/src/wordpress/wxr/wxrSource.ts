import { readWatermark } from '@tripgraph/kit/sync/readWatermark';
import type { Batch, Source } from '@tripgraph/kit/sync/source';
import { unreadable } from '@tripgraph/kit/sync/unreadable';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Article } from '../../article/article.js';
import type { ReadingRules } from '../articleOfPost.js';
import { changeOfPost } from '../changeOfPost.js';
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

const isAnother = 'the export is another one by now';

const postsBefore = (watermark: string, version: string): number => {
  const { wxr, posts } = readWatermark(shape, watermark, isAnother);
  if (wxr !== version) throw new WatermarkRefused(isAnother);
  return posts;
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
    changes.push(
      post ? changeOfPost(post, rules) : unreadable(`item ${posts}`, 'it has no id', textOf(element, 'title') ?? ''),
    );
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
    const passOver = resumeAt === null ? 0 : postsBefore(resumeAt, version);
    const channel = await readChannel(elementsOfFile(options.file, signal));
    for await (const { changes, posts } of batchesOf(options, channel, passOver, signal))
      yield { changes, watermark: JSON.stringify({ wxr: version, posts }), total: channel.posts };
  },
  delta: null,
});
