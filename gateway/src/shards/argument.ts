import { valueFromASTUntyped, type FieldNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The value of one argument of a field, variables filled in; undefined when it is not given. */
export const argumentValue = (field: FieldNode, name: string, variables: Variables): unknown => {
  const node = field.arguments?.find((argument) => argument.name.value === name);
  return node && valueFromASTUntyped(node.value, variables);
};

/** The value at `path` below `value`; undefined where the path ends early. */
export const valueAt = (value: unknown, path: readonly string[]): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return valueAt((value as Record<string, unknown>)[step], rest);
};

/** A copy of `value` with `replacement` at `path`, which must exist. */
export const withValueAt = (value: unknown, path: readonly string[], replacement: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return replacement;
  const object = value as Record<string, unknown>;
  return { ...object, [step]: withValueAt(object[step], rest, replacement) };
};
