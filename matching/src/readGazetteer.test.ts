import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readGazetteer, readGazetteerVersion } from './readGazetteer.js';
import { somePlaces } from './testing/somePlaces.js';
import { writeGazetteer } from './writeGazetteer.js';

const newFile = async (): Promise<{ folder: string; file: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-gazetteer-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, file: join(folder, 'places.ndjson.gz') };
};

const content = { dataVersion: 'places@1', count: somePlaces.length, rows: somePlaces };

test('what was written is read again', async () => {
  const { folder, file } = await newFile();
  const noted: number[] = [];
  await writeGazetteer(file, content, (written) => noted.push(written));
  const gazetteer = await readGazetteer(file);
  expect([gazetteer.dataVersion, gazetteer.size, noted.at(-1)]).toEqual([
    'places@1 matching@1',
    somePlaces.length,
    somePlaces.length,
  ]);
  expect(gazetteer.named('monaco di baviera').map(({ place }) => gazetteer.idOf(place))).toEqual(['plc_2867714']);
  expect(gazetteer.near({ latitude: 52.5, longitude: 13.4 }, 1).map(({ place }) => gazetteer.idOf(place))).toEqual([
    'plc_2884161',
  ]);
  expect(await readdir(folder)).toEqual(['places.ndjson.gz']);
});

test('rows that fail leave the file that was there, and nothing beside it', async () => {
  const { folder, file } = await newFile();
  await writeFile(file, 'the one before');
  const rows = (function* () {
    yield* somePlaces.slice(0, 3);
    throw new Error('the database is gone');
  })();
  await expect(writeGazetteer(file, { ...content, rows })).rejects.toThrow('the database is gone');
  expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['the one before', ['places.ndjson.gz']]);
});

const lines = async (): Promise<string[]> => {
  const { file } = await newFile();
  await writeGazetteer(file, content);
  return gunzipSync(await readFile(file))
    .toString('utf8')
    .trimEnd()
    .split('\n');
};
const packed = (all: readonly string[]): Buffer => gzipSync(`${all.join('\n')}\n`);

test.each<[situation: string, change: (all: string[]) => Buffer, reason: RegExp]>([
  ['no gzip', (all) => Buffer.from(all.join('\n')), /it is no gzip, or not whole/],
  ['cut off', (all) => packed(all).subarray(0, -20), /it is no gzip, or not whole/],
  ['empty', () => gzipSync(''), /it is empty/],
  ['a line too few', (all) => packed(all.slice(0, -1)), /it has \d+ of the \d+ places that it announces/],
  ['a line too many', (all) => packed([...all, (all.at(-1) ?? '').replace('plc_', 'plc_x')]), /it has more than the/],
  [
    'another version',
    (all) => packed(all.map((line) => line.replace('"version":1', '"version":2'))),
    /line 1: version: is not 1/,
  ],
  ['no JSON', (all) => packed([...all.slice(0, 4), 'Berlin', ...all.slice(5)]), /line 5: it is no JSON/],
  [
    'a kind that there is not',
    (all) => packed(all.map((line) => line.replace('"REGION"', '"PARISH"'))),
    /line \d+: kind: /,
  ],
  [
    'a point off the earth',
    (all) => packed(all.map((line) => line.replace('[52.52437,', '[152.52437,'))),
    /line \d+: point\.0: /,
  ],
  ['a parent that is not there', (all) => packed(all.filter((_line, index) => index !== 2)), /on which it hangs/],
])('a file that is wrong is refused with the reason: %s', async (_situation, change, reason) => {
  const { file } = await newFile();
  await writeFile(file, change(await lines()));
  const reading = readGazetteer(file);
  await expect(reading).rejects.toThrow(reason);
  await expect(reading).rejects.toThrow(`The gazetteer ${file} cannot be read: `);
  await expect(reading).rejects.toThrow('Make it anew: npm run places -- gazetteer <file>');
});

test('a file that is not there is said to be so', async () => {
  const { file } = await newFile();
  await expect(readGazetteer(file)).rejects.toThrow(`The gazetteer ${file} cannot be read: there is no such file.`);
});

test('which places are in a file is known by its first line; where that cannot be read it is not known', async () => {
  const { file } = await newFile();
  expect(await readGazetteerVersion(file)).toBeNull();
  await writeGazetteer(file, content);
  expect(await readGazetteerVersion(file)).toBe('places@1');
  await writeFile(file, packed((await lines()).map((line) => line.replace('"version":1', '"version":2'))));
  expect(await readGazetteerVersion(file)).toBeNull();
});
