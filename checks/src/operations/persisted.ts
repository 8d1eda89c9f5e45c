import { InvalidManifest } from '@tripgraph/gateway/operations/manifest';
import { readManifestFiles } from '@tripgraph/gateway/operations/manifestFiles';
import { readPartnersFile } from '@tripgraph/gateway/trust/partnersFile';
import { dirname, resolve } from 'node:path';

/** A manifest and whose it is; undefined for one of everybody. */
export type ManifestOf = { readonly client: string | undefined; readonly file: string };

/** A document that is persisted for a client. */
export type PersistedDocument = { readonly client: string; readonly id: string; readonly body: string };

/** Persisted documents may be larger than what anybody may send. */
const maximumTokens = 20_000;

export const anybody = 'anybody';

/** The manifests of all partners, whether they may ask at present or not. Rejects with an Error for what cannot be read. */
export const partnersManifests = async (partnersFile: string): Promise<readonly ManifestOf[]> => {
  const partners = await readPartnersFile(partnersFile);
  return partners.flatMap(({ name, manifest }) =>
    manifest === undefined ? [] : [{ client: name, file: resolve(dirname(partnersFile), manifest) }],
  );
};

/** Reads persisted operations as the gateway does. Rejects with an Error that names the manifest. */
export const readPersisted = async (manifests: readonly ManifestOf[]): Promise<readonly PersistedDocument[]> => {
  const documents: PersistedDocument[] = [];
  for (const { client, file } of manifests) {
    try {
      for (const { id, body, clientName } of await (await readManifestFiles(file, maximumTokens)).operations())
        documents.push({ client: client ?? clientName ?? anybody, id, body });
    } catch (error) {
      if (!(error instanceof InvalidManifest)) throw error;
      throw new Error(`The manifest ${file} cannot be used: ${error.message}.`, { cause: error });
    }
  }
  return documents;
};
