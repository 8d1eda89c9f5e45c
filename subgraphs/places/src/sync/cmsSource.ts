import type { Statement } from '@tripgraph/kit/statement';
import type { Batch, Change, Source } from '@tripgraph/kit/sync/source';
import { WatermarkRefused } from '@tripgraph/kit/sync/watermarkRefused';
import { idsByTable, type CmsItem } from './item.js';
import {
  advance,
  earlier,
  readPosition,
  startDelta,
  startFull,
  writePosition,
  type CmsTable,
  type Walking,
} from './position.js';
import { cmsClock } from './sql/cmsClock.js';
import { changedCmsRows, cmsRows, someCmsRows, type CmsRow } from './sql/cmsRows.js';

/** The CMS's own database. */
export type Cms = {
  readonly query: <Row>(statement: Statement<Row>) => Promise<Row[]>;
  readonly close: () => Promise<void>;
};

export type CmsSourceOptions = {
  /** Called for each run, which closes what it opened. */
  readonly open: () => Cms;
  readonly changeOf: (table: CmsTable, row: CmsRow) => Change<CmsItem>;
  /** What changed so long before the last run began is read again: transactions may take so long to be committed. */
  readonly overlapMs: number;
  readonly batchRows: number;
};

type Batches = AsyncGenerator<Batch<CmsItem>, void, undefined>;

const rowsAt = (position: Walking, limit: number): Statement<CmsRow> =>
  position.at === 'FULL'
    ? cmsRows(position.table, position.afterId, limit)
    : changedCmsRows(position.table, position.afterTime, position.afterId, limit);

const clockOf = async (cms: Cms): Promise<string> => {
  const [clock] = await cms.query(cmsClock());
  if (!clock) throw new Error('The CMS does not say what time it is.');
  return clock.now;
};

/**
 * The CMS's Postgres, read by keyset: everything by id, changes by (updated_at, id). What is deleted there says so in
 * `deleted_at`; what was taken out of a table altogether the next full run misses.
 */
export const cmsSource = ({ open, changeOf, overlapMs, batchRows }: CmsSourceOptions): Source<CmsItem> => {
  const changesOf = (table: CmsTable, rows: readonly CmsRow[]): Change<CmsItem>[] =>
    rows.map((row) => changeOf(table, row));
  async function* walk(cms: Cms, start: Walking): Batches {
    for (let position = start; ;) {
      const { table } = position;
      const rows = await cms.query(rowsAt(position, batchRows));
      const next = advance(position, rows.length < batchRows ? undefined : rows.at(-1));
      yield { changes: changesOf(table, rows), watermark: writePosition(next) };
      if (next.at === 'END') return;
      position = next;
    }
  }
  async function* opened(read: (cms: Cms) => Batches): Batches {
    const cms = open();
    try {
      yield* read(cms);
    } finally {
      await cms.close();
    }
  }
  return {
    name: 'cms',
    deletions: 'ABSENT',
    full: (resumeAt) =>
      opened(async function* (cms) {
        const position = resumeAt === null ? startFull(await clockOf(cms)) : readPosition(resumeAt);
        if (position.at === 'DELTA') throw new WatermarkRefused('The watermark is one of a delta.');
        if (position.at === 'FULL') yield* walk(cms, position);
      }),
    delta: (since) =>
      opened(async function* (cms) {
        const position = readPosition(since);
        if (position.at === 'FULL') throw new WatermarkRefused('The watermark is one of a full run.');
        if (position.at === 'DELTA') return yield* walk(cms, position);
        yield* walk(cms, startDelta(await clockOf(cms), earlier(position.since, overlapMs)));
      }),
    retry: (keys) =>
      opened(async function* (cms) {
        for (const [table, ids] of idsByTable(keys)) {
          const rows = await cms.query(someCmsRows(table, ids));
          yield { changes: changesOf(table, rows), watermark: null };
        }
      }),
  };
};
