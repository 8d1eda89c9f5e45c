import type { Batch, Change } from '@tripgraph/kit/sync/source';
import type { Article } from '../article/article.js';

export type ReadBatches = {
  /** `UPSERT art_wp_1`, in the order in which they came. */
  readonly told: readonly string[];
  readonly changes: ReadonlyArray<Change<Article>>;
  readonly articles: readonly Article[];
  readonly watermarks: readonly (string | null)[];
};

/** Reads what a run of a source brings; rejects where there is none. */
export const readAll = async (batches: AsyncIterable<Batch<Article>> | undefined): Promise<ReadBatches> => {
  if (!batches) throw new Error('the source has no such run');
  const changes: Change<Article>[] = [];
  const watermarks: (string | null)[] = [];
  for await (const batch of batches) {
    changes.push(...batch.changes);
    watermarks.push(batch.watermark);
  }
  return {
    told: changes.map(({ kind, key }) => `${kind} ${key}`),
    changes,
    articles: changes.flatMap((change) => (change.kind === 'UPSERT' ? [change.item] : [])),
    watermarks,
  };
};

/** A signal that never says stop. */
export const unstopped: globalThis.AbortSignal = new AbortController().signal;
