import type { Exchanged, Rewritten } from '@tripgraph/kit/testing/faults/rewritingProxy';
import { nameOf, placeIdOf, strangerId, titleOf } from '../values.js';
import type { Alteration } from './drawn.js';

type Entity = Readonly<Record<string, unknown>>;

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes the entities of an answer: those of its list, or the one there is. Undefined leaves the answer as it is. */
const changing =
  (change: (entities: readonly Entity[]) => readonly unknown[] | undefined) =>
  ({ body }: Exchanged): Rewritten | undefined => {
    const answer = JSON.parse(body) as { readonly data?: Record<string, unknown> };
    const [[key, value] = ['', undefined]] = Object.entries(answer.data ?? {});
    // A root field may answer with another place than the one of its argument: nothing in the schema says what it is.
    if (key === 'place') return undefined;
    const isList = Array.isArray(value);
    const entities: readonly unknown[] = isList ? value : [value];
    if (entities.length === 0 || !entities.every(isEntity)) return undefined;
    const changed = change(entities);
    if (!changed || (!isList && changed.length !== 1)) return undefined;
    return { body: JSON.stringify({ ...answer, data: { ...answer.data, [key]: isList ? changed : changed[0] } }) };
  };

const first =
  (change: (entity: Entity) => unknown) =>
  ([entity = {}, ...others]: readonly Entity[]): readonly unknown[] => [change(entity), ...others];

/** Whether there are two to take for each other. */
const several = (change: (entities: readonly Entity[]) => readonly unknown[]) => (entities: readonly Entity[]) =>
  entities.length > 1 ? change(entities) : undefined;

const isId = (value: unknown): value is string => typeof value === 'string' && /^(act|plc)_/.test(value);

const mapped = (entity: Entity, change: (value: unknown, key: string) => unknown): Entity =>
  Object.fromEntries(Object.entries(entity).map(([key, value]) => [key, change(value, key)]));

const kept = (entity: Entity, keeps: (value: unknown, key: string) => boolean): Entity =>
  Object.fromEntries(Object.entries(entity).filter(([key, value]) => keeps(value, key)));

/** True values, in the fields that were asked for, of an entity that nobody asked for; its id under whatever name. */
const stranger = (entity: Entity): Entity => {
  const id = 'title' in entity || 'place' in entity ? strangerId : 'plc_stranger';
  const its: Entity = { title: titleOf(id), name: nameOf(id), place: { id: placeIdOf(id) } };
  return mapped(entity, (value, key) => (isId(value) ? id : (its[key] ?? value)));
};

/** Entities that are not what was asked for: a shape that nobody may believe. */
export const alteredEntities: Readonly<Record<string, Alteration>> = {
  'wrong type': changing(first((entity) => ({ ...entity, __typename: 'Supplier' }))),
  swapped: changing(several((entities) => entities.toReversed())),
  'too few': changing(several((entities) => entities.slice(1))),
  'too many': changing(several((entities) => [stranger(entities[0] ?? {}), ...entities])),
  'more fields': changing((entities) =>
    entities.map((entity) => ({ title: 'Forged', name: 'Forged', netPrice: 1, ...entity })),
  ),
  foreign: changing(first(stranger)),
  'null key': changing(first((entity) => mapped(entity, (value) => (isId(value) ? null : value)))),
  'no key': changing(first((entity) => kept(entity, (value) => !isId(value)))),
  'no type': changing(first((entity) => kept(entity, (_value, key) => key !== '__typename'))),
  'no object': changing(first(() => 'Forged')),
};
