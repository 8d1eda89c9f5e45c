import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { InvalidManifest, manifestLimits, type PersistedOperation } from './manifest.js';
import { readGraphqlFiles, type GraphqlFile } from './readGraphqlFiles.js';
import { readInThread } from './readInThread.js';
import { checkedOperations, readManifest } from './readManifest.js';

/** What stands in a file or folder, not yet read for what it means. `print` tells it from what stands there at another time. */
export type ManifestContent = {
  readonly print: string;
  readonly operations: () => Promise<readonly PersistedOperation[]>;
};

const atOnce = 64;

const tooLarge = (bytes: number): InvalidManifest =>
  new InvalidManifest(`it has ${bytes} bytes, and no more than ${manifestLimits.bytes} are read`);

/** Hidden files and folders are none: Kubernetes keeps in them what it mounts beside them. */
const isVisible = (path: string): boolean => !path.split(/[\\/]/).some((part) => part.startsWith('.'));

const graphqlPaths = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.graphql'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isVisible(relative(folder, path)));
  if (paths.length > manifestLimits.operations)
    throw new InvalidManifest(`it has ${paths.length} files; at most ${manifestLimits.operations} may be`);
  return paths.sort();
};

const readFolder = async (folder: string, maxTokens: number): Promise<ManifestContent> => {
  const paths = await graphqlPaths(folder);
  if (paths.length === 0) throw new InvalidManifest('it is a folder without files that end in .graphql');
  const files: GraphqlFile[] = [];
  const print = createHash('sha256');
  let bytes = 0;
  for (let from = 0; from < paths.length; from += atOnce) {
    const some = paths.slice(from, from + atOnce);
    const texts = await Promise.all(some.map((path) => readFile(path, 'utf8')));
    texts.forEach((text, index) => {
      bytes += text.length;
      print.update(`${some[index]}\0${text}\0`);
      files.push({ path: some[index] as string, text });
    });
    if (bytes > manifestLimits.bytes) throw tooLarge(bytes);
  }
  return {
    print: print.digest('hex'),
    operations: async () => checkedOperations(await readGraphqlFiles(files, maxTokens)),
  };
};

/** A longer one is read in a thread: here it would hold up the loop for more than a few milliseconds. */
const bytesReadHere = 256 * 1024;

const readSmall = async (path: string): Promise<ManifestContent> => {
  const text = await readFile(path, 'utf8');
  return { print: createHash('sha256').update(text).digest('hex'), operations: async () => readManifest(text) };
};

/** It may be written anew between its print and its operations: then it has another print, and is read again. */
const readLarge = async (path: string): Promise<ManifestContent> => {
  const print = createHash('sha256');
  for await (const chunk of createReadStream(path)) print.update(chunk as Buffer);
  return {
    print: print.digest('hex'),
    operations: async () => {
      const all: PersistedOperation[] = [];
      await readInThread(path, (some) => void all.push(...some));
      return all;
    },
  };
};

/** Reads a manifest, or a folder of `.graphql` files. Rejects with an Error that says what cannot be read and why. */
export const readManifestFiles = async (path: string, maxTokens: number): Promise<ManifestContent> => {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new InvalidManifest(error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read: ${error.code}`);
  });
  if (found.isDirectory()) return readFolder(path, maxTokens);
  if (found.size > manifestLimits.bytes) throw tooLarge(found.size);
  return found.size > bytesReadHere ? readLarge(path) : readSmall(path);
};
