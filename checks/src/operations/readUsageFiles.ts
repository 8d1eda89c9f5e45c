import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { firstDayOf, usageSums, type Usage } from './usage.js';
import { readUsageLine } from './usageLine.js';

/** A file of a gateway that is asked for a thousand operations and writes every minute has some megabytes a day. */
const maximumFileBytes = 512 * 1024 * 1024;

export type ReadUsage = {
  readonly usage: Usage;
  /** What is to be said of the files: lines that are none, documents that no file has. */
  readonly said: readonly string[];
};

const refuseUnreadable = async (file: string): Promise<void> => {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : String(error.code);
    throw new Error(`The usage file ${file} cannot be read: ${why}.`, { cause: error });
  });
  if (found.size > maximumFileBytes)
    throw new Error(`The usage file ${file} has ${found.size} bytes, and no more than ${maximumFileBytes} are read.`);
};

/** Reads usage files and adds up the last `windowDays` days. Rejects with an Error for a file that cannot be read, or that has no line of use. */
export const readUsageFiles = async (
  files: readonly string[],
  today: string,
  windowDays: number,
): Promise<ReadUsage> => {
  const { add, sums } = usageSums(firstDayOf(today, windowDays));
  const said: string[] = [];
  for (const file of files) {
    await refuseUnreadable(file);
    let good = 0;
    let bad = 0;
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (text.trim() === '') continue;
      const line = readUsageLine(text);
      if (line) {
        add(line);
        good += 1;
      } else bad += 1;
    }
    if (good === 0 && bad > 0) throw new Error(`${file} is no usage file: none of its ${bad} lines is one of use.`);
    if (bad > 0) said.push(`${file}: ${bad} of ${good + bad} lines cannot be read and are left out.`);
  }
  const usage = sums();
  const unknown = new Set(usage.uses.filter(({ hash }) => !usage.documents.has(hash)).map(({ hash }) => hash));
  if (unknown.size > 0)
    said.push(
      `${unknown.size} operations were asked whose documents are in none of the usage files: give the older ones, too.`,
    );
  return { usage, said };
};
