import type { Batch, Change, Sink, Source } from '../../sync/source.js';
import { runOnce } from '../database.js';

/** The simplest thing that can be synced. */
export type Thing = { readonly name: string };

/** Makes the table of things where there is none. A name may hold no exclamation mark: PostgreSQL refuses it. */
export const migrateThings = (url: string): Promise<void> =>
  runOnce(
    url,
    `select pg_advisory_xact_lock(7405199);
    create table if not exists thing (key text primary key, name text not null check (name not like '%!%'));`,
  );

export const thingSink: Sink<Thing> = {
  upsert: async (transaction, items) => {
    await transaction.query({
      name: 'upsert_things',
      text: `
        insert into thing (key, name)
        select * from unnest($1::text[], $2::text[])
        on conflict (key) do update set name = excluded.name`,
      values: [items.map(({ key }) => key), items.map(({ item }) => item.name)],
    });
  },
  remove: async (transaction, keys) => {
    await transaction.query({ name: 'remove_things', text: 'delete from thing where key = any ($1)', values: [keys] });
  },
};

export const upsert = (key: string, name = `name of ${key}`): Change<Thing> => ({
  kind: 'UPSERT',
  key,
  item: { name },
});
export const gone = (key: string): Change<Thing> => ({ kind: 'DELETE', key });
export const unreadable = (key: string, raw = '{'): Change<Thing> => ({
  kind: 'UNREADABLE',
  key,
  reason: 'it is not what it should be',
  raw,
});

export type ThingFeed = {
  readonly deletions?: Source<Thing>['deletions'];
  /** What a full run brings, batch by batch. */
  readonly full: ReadonlyArray<ReadonlyArray<Change<Thing>>>;
  /** What comes after that; left out: the source cannot tell. */
  readonly delta?: ReadonlyArray<ReadonlyArray<Change<Thing>>>;
  readonly retry?: Source<Thing>['retry'];
  /** Told of where it was asked to read on. */
  readonly onAsked?: (question: string) => void;
};

/** A source that reads a script. Its watermarks count batches: `full 2`, then `delta 1`. */
export const thingSource = ({ deletions = 'MARKED', full, delta, retry, onAsked }: ThingFeed): Source<Thing> => {
  const read = async function* (
    name: string,
    script: ThingFeed['full'],
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<Batch<Thing>> {
    for (const [index, changes] of script.entries()) {
      if (index < after) continue;
      signal.throwIfAborted();
      yield { changes, watermark: `${name} ${index + 1}`, total: script.flat().length };
    }
  };
  const position = (name: string, watermark: string | null): number =>
    watermark?.startsWith(name) ? Number(watermark.slice(name.length)) : 0;
  return {
    name: 'things',
    deletions,
    retry,
    full: (resumeAt, signal) => {
      onAsked?.(`full from ${resumeAt}`);
      return read('full', full, position('full', resumeAt), signal);
    },
    delta: delta
      ? (since, signal) => {
          onAsked?.(`delta from ${since}`);
          return read('delta', delta, position('delta', since), signal);
        }
      : null,
  };
};
