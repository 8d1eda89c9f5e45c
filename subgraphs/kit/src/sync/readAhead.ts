/** A source said nothing for too long. */
export class SourceSilent extends Error {}

const within = async <Value>(work: Promise<Value>, limitMs: number): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SourceSilent(`nothing came for ${Math.round(limitMs / 1000)} s`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * The same values, each asked for while the one before is being worked on: one value is held at most. Throws SourceSilent when
 * one takes longer than `limitMs`.
 */
export const readAhead = async function* <Value>(
  values: AsyncIterable<Value>,
  limitMs: number,
): AsyncGenerator<Value, void, undefined> {
  const iterator = values[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<Value>> => {
    const next = iterator.next();
    // Its failure is told when its turn comes.
    next.catch(() => undefined);
    return next;
  };
  let next = ask();
  try {
    for (;;) {
      const { done, value } = await within(next, limitMs);
      if (done) return;
      next = ask();
      yield value as Value;
    }
  } finally {
    // Not waited for: whoever is silent does not hear it, either.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
};
