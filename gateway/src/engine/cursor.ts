import type { Cursor, Data, Path } from './run.js';

type Visit = (object: Data, path: Path | undefined) => void;

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

const walk = (value: unknown, keys: readonly string[], index: number, path: Path | undefined, visit: Visit): void => {
  if (Array.isArray(value)) {
    // "@" only says that a list stands here, so it is skipped once for the list.
    const next = keys[index] === '@' ? index + 1 : index;
    for (let item = 0; item < value.length; item += 1) walk(value[item], keys, next, path && [...path, item], visit);
    return;
  }
  if (!isObject(value)) return;
  const key = keys[index];
  if (key === undefined) visit(value, path);
  else if (key !== '@' && Object.hasOwn(value, key)) walk(value[key], keys, index + 1, path && [...path, key], visit);
};

/** The objects at a path of a plan: response keys, and "@" for every element of a list. Nulls on the way are passed over. */
export const cursorAt = (path: readonly string[]): Cursor => {
  if (path.length === 0) return { objectsOf: (data) => [data], pathsOf: () => [[]] };
  return {
    objectsOf: (data) => {
      const objects: Data[] = [];
      walk(data, path, 0, undefined, (object) => objects.push(object));
      return objects;
    },
    pathsOf: (data) => {
      const paths: Path[] = [];
      walk(data, path, 0, [], (_object, at) => paths.push(at ?? []));
      return paths;
    },
  };
};
