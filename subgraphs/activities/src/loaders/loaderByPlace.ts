import DataLoader from 'dataloader';

/** The same question may be asked at several places. */
export type Asked<Question> = { readonly placeId: string; readonly question: Question };

const bigintAsText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);
const textOf = (question: unknown): string => JSON.stringify(question, bigintAsText);

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

/**
 * A loader for one request: places at which the same question is asked in one tick share one call of `load`, which
 * returns rows that name their place; the rows of a place keep their order. A call that fails fails its places only.
 */
export const loaderByPlace = <Question, Row extends { readonly askedPlaceId: string }>(
  load: (placeIds: readonly string[], question: Question) => Promise<readonly Row[]>,
): DataLoader<Asked<Question>, readonly Row[], string> => {
  const answer = async (
    asked: ReadonlyArray<Asked<Question>>,
  ): Promise<ReadonlyMap<string, readonly Row[]> | Error> => {
    const [first] = asked;
    if (!first) return new Map();
    try {
      const placeIds = asked.map(({ placeId }) => placeId);
      return groupBy(await load(placeIds, first.question), (row) => row.askedPlaceId);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  return new DataLoader<Asked<Question>, readonly Row[], string>(
    async (asked) => {
      const groups = [...groupBy(asked, ({ question }) => textOf(question))];
      const answers = new Map(
        await Promise.all(groups.map(async ([key, group]) => [key, await answer(group)] as const)),
      );
      return asked.map(({ placeId, question }) => {
        const found = answers.get(textOf(question));
        return found instanceof Error ? found : (found?.get(placeId) ?? []);
      });
    },
    { cacheKeyFn: ({ placeId, question }) => `${placeId} ${textOf(question)}`, maxBatchSize: 1_000 },
  );
};
