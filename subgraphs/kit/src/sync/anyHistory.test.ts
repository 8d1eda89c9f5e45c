import fc from 'fast-check';
import { beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, rowsOf } from '../testing/database.js';
import { gone, migrateThings, thingSink, unreadable, upsert, type Thing } from '../testing/sync/things.js';
import { migrateSync } from './migrateSync.js';
import { runSync } from './runSync.js';
import type { Batch, Change, Source } from './source.js';

// Whatever happens to the records of a source, and wherever runs are cut off: in the end what is here is what is there.

let template: string;
beforeAll(async () => {
  template = await createTestDatabase(inject('postgresUrl'));
  await migrateThings(template);
  await migrateSync(template);
});

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A source that keeps a log of what happens to its records, and goes through them by key when it is to bring everything. */
class World {
  readonly log: Array<Change<Thing>> = [];
  constructor(
    readonly deletions: Source<Thing>['deletions'],
    readonly perBatch: number,
  ) {}

  /** What became of each record last. */
  now(): ReadonlyMap<string, Change<Thing>> {
    return new Map(this.log.map((change) => [change.key, change]));
  }

  /** A watermark of a full run is where the log was at its beginning, and the last key; that of a delta has no key. */
  source(): Source<Thing> {
    const { log, perBatch, deletions } = this;
    const batches = function* (changes: ReadonlyArray<Change<Thing>>, mark: (index: number) => string) {
      for (let from = 0; from < changes.length; from += perBatch) {
        const part = changes.slice(from, from + perBatch);
        yield { changes: part, watermark: mark(from + part.length) } satisfies Batch<Thing>;
      }
    };
    const now = (): ReadonlyMap<string, Change<Thing>> => this.now();
    return {
      name: 'things',
      deletions,
      full: async function* (resumeAt) {
        const [at = String(log.length), after = ''] = resumeAt?.split(':') ?? [];
        const rest = [...now().values()]
          .filter(({ key, kind }) => key > after && (deletions === 'MARKED' || kind !== 'DELETE'))
          .sort((one, other) => (one.key < other.key ? -1 : 1));
        yield* batches(rest, (index) => `${at}:${rest[index - 1]?.key}`);
        yield { changes: [], watermark: at };
      },
      delta: async function* (since) {
        const from = Number(since);
        yield* batches(log.slice(from), (index) => String(from + index));
      },
    };
  }
}

const change: fc.Arbitrary<Change<Thing>> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...keys), fc.constantFrom('x', 'y', 'z')).map((args) => upsert(...args)),
  },
  { weight: 2, arbitrary: fc.constantFrom(...keys).map(gone) },
  { weight: 1, arbitrary: fc.constantFrom(...keys).map((key) => unreadable(key)) },
  // PostgreSQL refuses it.
  { weight: 1, arbitrary: fc.constantFrom(...keys).map((key) => upsert(key, 'no!')) },
);

const step = fc.record({
  happens: fc.array(change, { maxLength: 6 }),
  full: fc.boolean(),
  /** After how many batches it is asked to stop. */
  stopAfter: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
});

const runUntil = (databaseUrl: string, world: World, full: boolean, stopAfter?: number) => {
  const stop = new AbortController();
  const onProgress = ({ batches }: { readonly batches: number }): void => {
    if (batches === stopAfter) stop.abort();
  };
  const source = world.source();
  return runSync({ databaseUrl, source, sink: thingSink, full, fullDeletes: true, signal: stop.signal, onProgress });
};

test('after any history of changes, kinds of runs and stops, what is here is what is there', async () => {
  const history = fc.record({
    deletions: fc.constantFrom('MARKED' as const, 'ABSENT' as const),
    perBatch: fc.integer({ min: 1, max: 4 }),
    steps: fc.array(step, { minLength: 1, maxLength: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(history, async ({ deletions, perBatch, steps }) => {
      const url = await createTestDatabase(inject('postgresUrl'), new URL(template).pathname.slice(1));
      const world = new World(deletions, perBatch);
      for (const { happens, full, stopAfter } of steps) {
        world.log.push(...happens);
        await runUntil(url, world, full, stopAfter);
      }
      // The first ends what was cut off, the second brings what happened since that began.
      for (let count = 0; count < 2; count += 1) expect((await runUntil(url, world, false)).finished).toBe(true);

      const last = [...world.now().values()];
      const isBad = (each: Change<Thing>): boolean =>
        each.kind === 'UNREADABLE' || (each.kind === 'UPSERT' && each.item.name === 'no!');
      const bad = new Set(last.filter(isBad).map(({ key }) => key));
      const good = last.flatMap((each) =>
        each.kind === 'UPSERT' && !bad.has(each.key) ? [[each.key, each.item.name]] : [],
      );
      const rows = await rowsOf<Record<string, string>>(url, 'select key, name from thing');
      // Of a record that cannot be read any more what was read last stays.
      expect(rows.flatMap(({ key = '', name }) => (bad.has(key) ? [] : [[key, name]])).sort()).toEqual(good.sort());
      expect((await rowsOf(url, 'select key from sync_quarantine')).map(({ key }) => key).sort()).toEqual(
        [...bad].sort(),
      );
      expect(await rowsOf(url, 'select key from thing except select key from sync_key')).toEqual([]);
      expect(await rowsOf(url, 'select key from sync_key except select key from thing')).toEqual([]);
    }),
    { numRuns: 12, seed: 8 },
  );
});
