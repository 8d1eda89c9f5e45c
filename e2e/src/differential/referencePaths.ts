import { isAbstractType, type GraphQLSchema } from 'graphql';

type Path = ReadonlyArray<string | number>;
type Data = Record<string, unknown>;
type Found = { readonly object: Data; readonly path: Path };

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsAt = (value: unknown, steps: Path, path: Path): Found[] => {
  const [step, ...rest] = steps;
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => objectsAt(item, step === '@' ? rest : steps, [...path, index]));
  if (!isObject(value)) return [];
  if (step === undefined) return [{ object: value, path }];
  return Object.hasOwn(value, step) ? objectsAt(value[step], rest, [...path, step]) : [];
};

/**
 * Whether what a representation says of an object is what the object says. Where the plan renames a key, the object does
 * not have it: `mayMiss` allows for that.
 */
const agrees = (said: unknown, known: unknown, mayMiss: boolean): boolean => {
  if (Array.isArray(said))
    return (
      Array.isArray(known) &&
      said.length === known.length &&
      said.every((item, index) => agrees(item, known[index], mayMiss))
    );
  if (!isObject(said)) return said === known;
  return (
    isObject(known) &&
    Object.keys(said).every(
      (key) => key === '__typename' || (Object.hasOwn(known, key) ? agrees(said[key], known[key], mayMiss) : mayMiss),
    )
  );
};

const maySay = (schema: GraphQLSchema, said: unknown, known: unknown): boolean => {
  if (said === known || known === undefined) return true;
  const wide = schema.getType(String(said));
  const type = schema.getType(String(known));
  return (
    isAbstractType(wide) &&
    type !== undefined &&
    schema.isSubType(wide, type as Parameters<GraphQLSchema['isSubType']>[1])
  );
};

/**
 * Follows what Apollo's executor merges, to say where each representation really comes from: it counts objects that it
 * left out, so that the paths it gives its errors are those of other objects.
 */
export type ReferencePaths = {
  /** Takes in an answer without representations, which the executor merges in place. */
  readonly merged: (path: Path, data: unknown) => void;
  readonly pathsOf: (path: Path, representations: readonly Data[]) => Array<Path | undefined>;
};

export const referencePaths = (schema: GraphQLSchema): ReferencePaths => {
  const root: Data = {};
  return {
    merged: (path, data) => {
      if (path.length > 0 || !isObject(data)) return;
      for (const key of Object.keys(data)) {
        const known = root[key];
        const added = data[key];
        const joins =
          (isObject(known) && isObject(added)) ||
          (Array.isArray(known) && Array.isArray(added) && known.length === added.length);
        if (!joins)
          Object.defineProperty(root, key, { value: added, writable: true, enumerable: true, configurable: true });
      }
    },
    pathsOf: (path, representations) => {
      const objects = objectsAt(root, path, []);
      let next = 0;
      const indexOf = (representation: Data, mayMiss: boolean): number =>
        objects.findIndex(
          ({ object }, position) =>
            position >= next &&
            maySay(schema, representation['__typename'], object['__typename']) &&
            agrees(representation, object, mayMiss),
        );
      return representations.map((representation) => {
        const exact = indexOf(representation, false);
        const index = exact < 0 ? indexOf(representation, true) : exact;
        if (index < 0) return undefined;
        next = index + 1;
        return objects[index]?.path;
      });
    },
  };
};
