type Data = Record<string, unknown>;

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets an own property, whatever its name: plain assignment of `__proto__` would change the object instead. */
export const setOwn = (target: Data, key: string, value: unknown): void => {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
};

const mergeLists = (target: unknown[], source: readonly unknown[]): void => {
  for (let index = 0; index < source.length; index += 1) {
    const known = target[index];
    const added = source[index];
    if (isObject(known) && isObject(added)) mergeInto(known, added);
    else if (Array.isArray(known) && Array.isArray(added) && known.length === added.length) mergeLists(known, added);
    else target[index] = added;
  }
};

/** Adds what a subgraph says of an object to what is known of it; objects and lists of equal length are joined. */
export const mergeInto = (target: Data, source: Data): void => {
  // What came out of JSON has no properties but its own.
  for (const key in source) {
    const added = source[key];
    if (added === undefined) continue;
    // Inherited from Object.prototype are functions, which are replaced like any leaf, and `__proto__`, which is not known.
    const known = key === '__proto__' && !Object.hasOwn(target, key) ? undefined : target[key];
    if (isObject(known) && isObject(added)) mergeInto(known, added);
    else if (Array.isArray(known) && Array.isArray(added) && known.length === added.length) mergeLists(known, added);
    else setOwn(target, key, added);
  }
};
