import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExampleFile } from './examples.js';

const extension = '.graphql';
/** More files than anybody reads. */
const maximumFiles = 5_000;

/** Reads the `.graphql` files of a folder. Rejects with an Error when it cannot be read, or has more than 5,000. */
export const readExamples = async (folder: string): Promise<ExampleFile[]> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such folder' : error.code;
    throw new Error(`The examples in ${folder} cannot be read: ${why}.`, { cause: error });
  });
  const files = names.filter((name) => name.endsWith(extension)).sort();
  if (files.length > maximumFiles) throw new Error(`${folder} has ${files.length} examples; ${maximumFiles} are read.`);
  const examples: ExampleFile[] = [];
  for (const name of files)
    examples.push({ name: name.slice(0, -extension.length), text: await readFile(join(folder, name), 'utf8') });
  return examples;
};
