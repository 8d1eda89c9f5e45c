import type { GraphQLSchema } from 'graphql';
import { checkOperations, type Checks } from './checkOperations.js';
import type { KeyOf } from './knownDocument.js';
import type { PersistedOperation } from './manifest.js';
import type { ManifestContent } from './manifestFiles.js';
import { operationList, type OperationList } from './operationList.js';

export type LoadOptions = {
  readonly read: (path: string) => Promise<ManifestContent>;
  /** The schema that serves now. */
  readonly schema: () => GraphQLSchema;
  readonly checks: Checks;
  readonly keyOf: KeyOf;
};

/** What came of loading: how many manifests are others than before, and what is wrong with those that cannot be used. */
export type Loaded = { readonly changed: number; readonly problems: readonly string[] };

/** The manifests that serve, by their paths. */
export type LoadedOperations = {
  readonly listOf: (path: string) => OperationList | undefined;
  /** Reads these manifests again; of one that cannot be used the operations from before stay. Never rejects. One at a time. */
  readonly load: (paths: readonly string[]) => Promise<Loaded>;
  /** Forgets all manifests but these. */
  readonly keepOnly: (paths: readonly string[]) => void;
  /** What of them another schema does not allow. */
  readonly brokenBy: (schema: GraphQLSchema) => Promise<readonly string[]>;
  /** Each once, those of one manifest after those of another. */
  readonly all: () => readonly PersistedOperation[];
};

type Entry = { readonly print: string; readonly list: OperationList };

export const loadedOperations = ({ read, schema, checks, keyOf }: LoadOptions): LoadedOperations => {
  const entries = new Map<string, Entry>();
  /** Rises with each manifest that takes over. */
  let version = 0;

  const loadOne = async (path: string): Promise<boolean> => {
    const { print, operations: readOperations } = await read(path);
    if (entries.get(path)?.print === print) return false;
    const operations = await readOperations();
    let checkedWith: GraphQLSchema;
    do {
      // Another supergraph may take over meanwhile.
      checkedWith = schema();
      const problems = await checkOperations(checkedWith, operations, checks);
      if (problems.length > 0) throw new Error(`operations that may not be asked:\n${problems.join('\n')}`);
    } while (checkedWith !== schema());
    entries.set(path, { print, list: await operationList(operations, keyOf, checks.maxTokens) });
    version += 1;
    return true;
  };

  return {
    listOf: (path) => entries.get(path)?.list,
    load: async (paths) => {
      let changed = 0;
      const problems: string[] = [];
      for (const path of paths) {
        try {
          if (await loadOne(path)) changed += 1;
        } catch (error) {
          problems.push(`${path}: ${(error as Error).message}`);
        }
      }
      return { changed, problems };
    },
    keepOnly: (paths) => {
      for (const path of entries.keys()) if (!paths.includes(path)) entries.delete(path);
    },
    brokenBy: async (next) => {
      for (;;) {
        const checkedVersion = version;
        const broken: string[] = [];
        for (const [path, { list }] of entries) {
          const problems = await checkOperations(next, list.operations, checks);
          if (problems.length > 0) broken.push(`${path}:`, ...problems);
        }
        if (checkedVersion === version) return broken;
      }
    },
    all: () => {
      const bodies = new Map<string, PersistedOperation>();
      for (const { list } of entries.values())
        for (const operation of list.operations) bodies.set(operation.body, operation);
      return [...bodies.values()];
    },
  };
};
