import type { Gazetteer } from './gazetteer.js';
import { readHeader, readRow, type GazetteerHeader } from './gazetteer/fileFormat.js';
import { linesOf } from './gazetteer/linesOf.js';
import { gazetteerBuilder } from './gazetteerOf.js';

const advice = 'Make it anew: npm run places -- gazetteer <file>';

const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR' ? 'it is no gzip, or not whole' : message;
};

const readLines = async (lines: AsyncIterable<string>): Promise<Gazetteer> => {
  let header: GazetteerHeader | undefined;
  let builder: ReturnType<typeof gazetteerBuilder> | undefined;
  let read = 0;
  for await (const line of lines) {
    try {
      if (builder) builder.add(readRow(line));
      else builder = gazetteerBuilder((header = readHeader(line)).dataVersion);
    } catch (error) {
      throw new Error(`line ${read + 1}: ${(error as Error).message}`, { cause: error });
    }
    read += 1;
    if (header && read > header.count + 1)
      throw new Error(`it has more than the ${header.count} places that it announces`);
  }
  if (!header || !builder) throw new Error('it is empty');
  if (read !== header.count + 1) throw new Error(`it has ${read - 1} of the ${header.count} places that it announces`);
  return builder.build();
};

/**
 * Reads the file that `npm run places -- gazetteer <file>` writes; every line is checked. Some three seconds for all
 * places of the world. Rejects with a sentence that says what is wrong and what to do.
 */
export const readGazetteer = async (file: string): Promise<Gazetteer> => {
  try {
    return await readLines(linesOf(file));
  } catch (error) {
    throw new Error(`The gazetteer ${file} cannot be read: ${reasonOf(error)}. ${advice}`, { cause: error });
  }
};

/** The version of the places in such a file; null where there is none, or none that can be read. */
export const readGazetteerVersion = async (file: string): Promise<string | null> => {
  try {
    for await (const line of linesOf(file)) return readHeader(line).dataVersion;
    return null;
  } catch {
    return null;
  }
};
