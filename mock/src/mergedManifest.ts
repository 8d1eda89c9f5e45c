import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifestFiles } from '@tripgraph/gateway/operations/manifestFiles';

/** Where the operations of several manifests stand together; `remove` takes away what was written for that. */
export type MergedManifest = { readonly path: string | undefined; readonly remove: () => Promise<void> };

const maximumTokens = 10_000;

/** Ids to documents of all of them. Rejects with an Error that names the manifest, or the id that two give to different documents. */
const documentsOf = async (manifests: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const documents = new Map<string, string>();
  for (const manifest of manifests) {
    const content = await readManifestFiles(manifest, maximumTokens).catch((error: unknown) => {
      throw new Error(`${manifest}: ${(error as Error).message}`, { cause: error });
    });
    for (const { id, body, alias } of await content.operations()) {
      for (const name of alias === undefined ? [id] : [id, alias]) {
        const same = documents.get(name);
        if (same !== undefined && same !== body)
          throw new Error(`${manifest}: the id "${name}" is that of another document in a manifest before it.`);
        documents.set(name, body);
      }
    }
  }
  return Object.fromEntries(documents);
};

/** One manifest of several, or of folders, for the gateway to read. Nothing is written for one or none. */
export const mergedManifest = async (manifests: readonly string[]): Promise<MergedManifest> => {
  const nothing = async (): Promise<void> => undefined;
  if (manifests.length < 2) return { path: manifests[0], remove: nothing };
  const documents = await documentsOf(manifests);
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-mock-'));
  const path = join(folder, 'operations.json');
  await writeFile(path, JSON.stringify(documents));
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
};
