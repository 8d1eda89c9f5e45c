import type { Exchanged, Rewritten } from '@tripgraph/kit/testing/faults/rewritingProxy';
import { nameOf, titleOf } from '../values.js';
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

const without = (name: string, entity: Entity): Entity =>
  Object.fromEntries(Object.entries(entity).filter(([key]) => key !== name));

/** True values, in the fields that were asked for, of an entity that nobody asked for. */
const stranger = (entity: Entity): Entity => {
  const id = typeof entity['title'] === 'string' ? 'act_0000000000000000000000000000' : 'plc_stranger';
  const its: Entity = { id, title: titleOf(id), name: nameOf(id) };
  return Object.fromEntries(Object.entries(entity).map(([key, value]) => [key, its[key] ?? value]));
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
  'null key': changing(first((entity) => ({ ...entity, id: null }))),
  'no key': changing(first((entity) => without('id', entity))),
  'no type': changing(first((entity) => without('__typename', entity))),
  'no object': changing(first(() => 'Forged')),
};
