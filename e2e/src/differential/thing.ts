import { canonical } from './canonical.js';
import type { Keys } from './keys.js';
import { hashOf } from './random.js';

/** An object of the imitated world, as one subgraph sees it. */
export type Thing = {
  readonly __typename: string;
  /** The same for the same thing in every subgraph. */
  readonly identity: string;
  /** For entities: their number in their family, and what a representation said of them. */
  readonly entity?: { readonly family: string; readonly number: number };
  readonly given?: Readonly<Record<string, unknown>>;
};

/** So many entities there are of each family, so that the same one is met often. */
const entitiesPerFamily = 7;

export const entityThing = (typeName: string, family: string, number: number, given?: Thing['given']): Thing => ({
  __typename: typeName,
  identity: `${family}#${number}`,
  entity: { family, number },
  ...(given && { given }),
});

/** A thing of one of `candidates`, the object types that a subgraph knows at some place: which one is up to the hash. */
export const thingAt = (keys: Keys, candidates: readonly string[], place: string): Thing => {
  const hash = hashOf(place, 'thing');
  const typeName = candidates[hash % candidates.length] as string;
  const family = keys.familyOf.get(typeName);
  if (family === undefined) return { __typename: typeName, identity: `~${hashOf(place).toString(36)}` };
  const members = keys.membersOf.get(family) ?? [];
  const position = members.indexOf(typeName);
  const number = Math.floor(hash / 7) % entitiesPerFamily;
  if (position < 0 || members.length < 2) return entityThing(typeName, family, number);
  return entityThing(typeName, family, Math.floor(number / members.length) * members.length + position);
};

/** The value of a key field that names an entity. */
export const nameOf = (family: string, field: string, number: number): string => `${family}-${field}-${number}`;

const numberIn = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  const digits = typeof value === 'string' ? /-(\d+)$/.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
};

/** The entity that a representation means; null when its keys are null, undefined when they name nothing. */
export const thingOf = (
  keys: Keys,
  isAbstract: (typeName: string) => boolean,
  representation: Readonly<Record<string, unknown>>,
): Thing | null | undefined => {
  const typeName = String(representation['__typename']);
  const family = keys.familyOf.get(typeName);
  if (family === undefined) return undefined;
  const naming = [...(keys.namingFields.get(family) ?? [])].filter((field) => Object.hasOwn(representation, field));
  const given = naming.map((field) => representation[field]);
  if (given.every((value) => value === null)) return null;
  const numbers = given.filter((value) => value !== null).map(numberIn);
  const [number] = numbers;
  if (number === undefined || numbers.some((other) => other !== number))
    throw new Error(`no entity has this key: ${canonical(representation)}`);
  const members = keys.membersOf.get(family) ?? [];
  const concrete = isAbstract(typeName) ? members[number % members.length] : typeName;
  return entityThing(concrete as string, family, number, representation);
};
