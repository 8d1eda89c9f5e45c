import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { Source } from 'graphql';
import { glob } from 'tinyglobby';

/** What is read at most, so that a pattern that means too much is told of rather than waited for. */
const maximumFiles = 20_000;
const maximumFileCharacters = 4 * 1024 * 1024;

const isGraphql = /\.(graphql|gql)$/;
const isCode = /\.(m|c)?(j|t)sx?$/;

const documentsIn = async (file: string, text: string): Promise<readonly Source[]> => {
  if (isGraphql.test(file)) return text.trim() === '' ? [] : [new Source(text, file)];
  if (!isCode.test(file)) throw new Error(`${file}: only .graphql, .gql, JavaScript and TypeScript files are read.`);
  // Most files of a frontend have none, and reading code takes a hundred times as long as looking.
  if (!/gql|graphql/i.test(text)) return [];
  // An optional package: where only .graphql files are read, nobody needs a parser of JavaScript.
  const { gqlPluckFromCodeString } = await import('@graphql-tools/graphql-tag-pluck').catch((error: unknown) => {
    const message = `${file}: code is read by @graphql-tools/graphql-tag-pluck, which is not installed here.`;
    throw new Error(message, { cause: error });
  });
  try {
    const plucked = await gqlPluckFromCodeString(file, text, { skipIndent: true });
    return plucked.map(({ body, locationOffset }) => new Source(body, file, locationOffset));
  } catch (error) {
    throw new Error(`${file}: it cannot be read for its documents: ${(error as Error).message}`, { cause: error });
  }
};

/**
 * The GraphQL documents of the files that patterns such as `src/**\/*.graphql` find, in the order of their paths: whole files, and
 * what stands in `gql` and `graphql` templates of code. Their names are paths relative to `folder`. Rejects with an Error that
 * names the file that cannot be read, and when nothing is found.
 */
export const readDocumentFiles = async (patterns: readonly string[], folder: string): Promise<readonly Source[]> => {
  const found = await glob([...patterns], { cwd: folder, absolute: true, ignore: ['**/node_modules/**'] });
  const paths = found.map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/') }));
  if (paths.length === 0) throw new Error(`No file is found by ${patterns.join(' ')} in ${folder}.`);
  if (paths.length > maximumFiles)
    throw new Error(`${paths.length} files are found by ${patterns.join(' ')}; at most ${maximumFiles} are read.`);
  const sources: Source[] = [];
  for (const { path, name } of paths.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const text = await readFile(path, 'utf8');
    if (text.length > maximumFileCharacters)
      throw new Error(`${name}: it has ${text.length} characters; at most ${maximumFileCharacters} are read.`);
    sources.push(...(await documentsIn(name, text)));
  }
  return sources;
};
