import type { AnswerError, CombinedAnswer } from './answer.js';
import type { PathStep } from './merge/merge.js';
import { mergeInto } from './mergeInto.js';
import type { PreparedDetour } from './prepare.js';

type Target = Record<string, unknown>;
type Found = { readonly object: Target; readonly path: readonly PathStep[] };

/** The objects that a detour is for, and the representations to ask with: one for all objects of the same key. */
export type DetourObjects = {
  readonly representations: ReadonlyArray<Readonly<Record<string, unknown>>>;
  /** For each representation the objects it stands for. */
  readonly objects: ReadonlyArray<readonly Found[]>;
};

const walk = (
  value: unknown,
  keys: readonly string[],
  path: readonly PathStep[],
  onObject: (found: Found) => void,
): void => {
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, keys, [...path, index], onObject));
  else if (typeof value === 'object' && value !== null) {
    const [key, ...rest] = keys;
    if (key === undefined) onObject({ object: value as Target, path });
    else walk((value as Target)[key], rest, [...path, key], onObject);
  }
};

/** Finds the objects of a detour in combined data and takes out of them what the gateway asked for itself. */
export const collectObjects = (detour: PreparedDetour, data: unknown): DetourObjects => {
  const groups = new Map<string, { representation: Record<string, unknown>; found: Found[] }>();
  walk(data, detour.path, [], (found) => {
    const typeName = found.object[detour.typeNameKey];
    if (typeName !== detour.typeName) return;
    const representation: Record<string, unknown> = { __typename: typeName };
    for (const [field, key] of detour.keys) representation[field] = found.object[key];
    const group = groups.get(JSON.stringify(representation)) ?? { representation, found: [] };
    group.found.push(found);
    groups.set(JSON.stringify(representation), group);
  });
  const all = [...groups.values()];
  for (const { found } of all) {
    for (const { object } of found) {
      for (const key of [detour.typeNameKey, ...detour.keys.values()]) Reflect.deleteProperty(object, key);
    }
  }
  return { representations: all.map(({ representation }) => representation), objects: all.map(({ found }) => found) };
};

/** Puts the answer of a detour into its objects and returns its errors with their paths led there. */
export const fillDetour = ({ objects }: DetourObjects, { data, errors }: CombinedAnswer): AnswerError[] => {
  const entities = data['_entities'] as readonly unknown[];
  objects.forEach((found, index) => {
    const entity = entities[index];
    if (typeof entity !== 'object' || entity === null) return;
    // What shares a key must not share parts: the next detour may add to one of them.
    for (const { object } of found) mergeInto(object, structuredClone(entity) as Target);
  });
  return errors.flatMap((error): AnswerError[] => {
    const [, index, ...rest] = error.path ?? [];
    const found = typeof index === 'number' ? (objects[index] ?? []) : objects.flat();
    return found.map(({ path }) => ({ ...error, path: [...path, ...rest] }));
  });
};
