import { createHash } from 'node:crypto';
import { Kind, parse } from 'graphql';
import { inSlices } from './inSlices.js';
import type { PersistedOperation } from './manifest.js';

/** A file of one document, by its path in the folder. */
export type GraphqlFile = { readonly path: string; readonly text: string };

/** The name of the only operation of a document; undefined where there are several, or it has none, or it cannot be read. */
const onlyName = (text: string, maxTokens: number): string | undefined => {
  try {
    const { definitions } = parse(text, { noLocation: true, maxTokens });
    const names = definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
    );
    return names.length === 1 ? names[0] : undefined;
  } catch {
    // Whoever checks the operations says what is wrong.
    return undefined;
  }
};

/**
 * Operations of a folder of files. Each has the SHA-256 of its file's text as its id, and the name of its operation, where
 * that is the name of no other.
 */
export const readGraphqlFiles = async (
  files: readonly GraphqlFile[],
  maxTokens: number,
): Promise<readonly PersistedOperation[]> => {
  const read: Array<{ readonly id: string; readonly text: string; readonly name: string | undefined }> = [];
  const textsOf = new Map<string, Set<string>>();
  await inSlices(files, ({ text }) => {
    const name = onlyName(text, maxTokens);
    read.push({ id: createHash('sha256').update(text).digest('hex'), text, name });
    if (name !== undefined) textsOf.set(name, (textsOf.get(name) ?? new Set()).add(text));
  });
  return read.map(({ id, text, name }) => ({
    id,
    body: text,
    alias: name !== undefined && textsOf.get(name)?.size === 1 ? name : undefined,
  }));
};
