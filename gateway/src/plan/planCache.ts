import { LRUCache } from 'lru-cache';

/** Something made of an operation at a cost, kept for the next request of the same operation. */
export type OperationCache<Value> = {
  /** The kept value, or that of `make`; however many ask for a key at once, it is made once. A failure is not kept. */
  readonly get: (key: string, make: () => Promise<Value>) => Value | Promise<Value>;
  /** The kept value, which counts as a use of it. */
  readonly known: (key: string) => Value | undefined;
  /** Everything kept, what was used last first. */
  readonly values: () => readonly Value[];
  /** In bytes. */
  readonly size: () => number;
};

/** A cache bounded by the bytes that `bytesOf` estimates for a value; what was used longest ago goes first. */
export const operationCache = <Value extends object>(
  maxBytes: number,
  bytesOf: (value: Value) => number,
): OperationCache<Value> => {
  const kept = new LRUCache<string, Value>({
    maxSize: maxBytes,
    sizeCalculation: (value) => Math.max(1, bytesOf(value)),
  });
  const making = new Map<string, Promise<Value>>();
  return {
    get: (key, make) => {
      const known = kept.get(key) ?? making.get(key);
      if (known) return known;
      const made = make()
        .then((value) => {
          kept.set(key, value);
          return value;
        })
        .finally(() => making.delete(key));
      making.set(key, made);
      return made;
    },
    known: (key) => kept.get(key),
    values: () => [...kept.values()],
    size: () => kept.calculatedSize,
  };
};
