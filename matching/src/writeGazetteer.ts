import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { headerLine, rowLine } from './gazetteer/fileFormat.js';
import type { GazetteerRow } from './gazetteer/gazetteerRow.js';

export type GazetteerContent = {
  readonly dataVersion: string;
  readonly count: number;
  /** `count` of them, parents before their children. */
  readonly rows: AsyncIterable<GazetteerRow> | Iterable<GazetteerRow>;
};

const batchChars = 64 * 1024;

const textOf = async function* (
  { dataVersion, count, rows }: GazetteerContent,
  note: (written: number) => void,
): AsyncGenerator<string> {
  let text = `${headerLine(count, dataVersion)}\n`;
  let written = 0;
  for await (const row of rows) {
    text += `${rowLine(row)}\n`;
    written += 1;
    if (text.length < batchChars) continue;
    yield text;
    note(written);
    text = '';
  }
  yield text;
  note(written);
};

/** Writes a gazetteer beside `file` and then puts it in its place, so that whoever reads has the old one or the new one. */
export const writeGazetteer = async (
  file: string,
  content: GazetteerContent,
  onProgress: (written: number) => void = () => undefined,
): Promise<void> => {
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await pipeline(Readable.from(textOf(content, onProgress)), createGzip(), createWriteStream(draft, { flags: 'wx' }));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
