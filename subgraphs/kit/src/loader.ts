import DataLoader from 'dataloader';

/** More keys than this are never put into one statement. */
const maximumBatchSize = 1_000;

/**
 * A loader for one request: all keys asked for in one tick become one call of `load`, which returns what it found, in
 * any order; `keyOf` says which key a row answers. A key without a row is null.
 */
export const loaderByKey = <Row>(
  load: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> =>
  new DataLoader<string, Row | null>(
    async (keys) => {
      const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key) ?? null);
    },
    { maxBatchSize: maximumBatchSize },
  );

/** The same where one key has many rows; they keep the order in which `load` returned them. */
export const groupLoaderByKey = <Row>(
  load: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> =>
  new DataLoader<string, readonly Row[]>(
    async (keys) => {
      const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of await load(keys)) groups.get(keyOf(row))?.push(row);
      return keys.map((key) => groups.get(key) ?? []);
    },
    { maxBatchSize: maximumBatchSize },
  );

/**
 * The same where keys are asked for with something besides, plain data: those with an equal one are loaded together, by the loader
 * that `open` makes for it.
 */
export const loaderByRequest = <Request, Answer>(
  open: (request: Request) => DataLoader<string, Answer>,
): ((key: string, request: Request) => Promise<Answer>) => {
  const loaders = new Map<string, DataLoader<string, Answer>>();
  return (key, request) => {
    const equal = JSON.stringify(request);
    const loader = loaders.get(equal) ?? open(request);
    loaders.set(equal, loader);
    return loader.load(key);
  };
};
