/** Does `work` for each thing, at most `limit` at a time, and returns what comes of them in the order of the things. */
export const inParallel = async <Thing, Result>(
  limit: number,
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const waiting = things.entries();
  const worker = async (): Promise<void> => {
    for (const [index, thing] of waiting) results[index] = await work(thing);
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return results;
};
