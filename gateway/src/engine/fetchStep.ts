import type { QueryPlan } from '@apollo/query-planner';
import type { AnswerError, StalePart } from '../shards/answer.js';
import { mergeInto, setOwn } from '../shards/mergeInto.js';
import { addError, isFull } from './answerErrors.js';
import { invalidEntities, invalidEntity } from './entityAnswer.js';
import { letGo } from './letGo.js';
import type { PossibleTypes } from './possibleTypes.js';
import { compileRepresentation } from './representation.js';
import { compileRewrites } from './rewrite.js';
import type { Ask, Cursor, Data, Path, Run, Step, Variables } from './run.js';
import { addStale } from './staleParts.js';

export type Fetch = Extract<NonNullable<QueryPlan['node']>, { kind: 'Fetch' }>;

const pick = (names: readonly string[], variables: Variables): Data => {
  const picked: Data = {};
  for (const name of names)
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) setOwn(picked, name, variables[name]);
  return picked;
};

const withPath = (error: AnswerError, path: Path): AnswerError => ({ ...error, path });

/** Errors name a field as the request did; what is renamed in the data is renamed in their paths. */
const compilePaths = ({ outputRewrites = [] }: Fetch): ((path: Path) => Path) => {
  const names = new Map<string | number, string>();
  for (const rewrite of outputRewrites)
    if (rewrite.kind === 'KeyRenamer') names.set(rewrite.path.at(-1) ?? '', rewrite.renameKeyTo);
  return names.size === 0 ? (path) => path : (path) => path.map((step) => names.get(step) ?? step);
};

/** A fetch of root fields: what comes back is added to every object at the cursor. */
export const rootFetchStep = (fetch: Fetch, cursor: Cursor, ask: Ask, possibleTypes: PossibleTypes): Step => {
  const names = fetch.variableUsages ?? [];
  const rewriteOutput = compileRewrites(fetch.outputRewrites, possibleTypes);
  const rewritePath = compilePaths(fetch);
  return async (run) => {
    const objects = cursor.objectsOf(run.data);
    if (objects.length === 0) return;
    const { data, errors, stale, isVerbatim = false } = await ask(pick(names, run.variables), run.client);
    run.isVerbatim &&= isVerbatim;
    const [base = []] = errors.length > 0 || stale ? cursor.pathsOf(run.data) : [];
    for (const part of stale ?? []) addStale(run.stale, { ...part, path: [...base, ...rewritePath(part.path)] });
    for (const error of errors)
      addError(run.errors, error.path ? withPath(error, [...base, ...rewritePath(error.path)]) : error);
    rewriteOutput?.(data);
    for (const object of objects) mergeInto(object, data);
    letGo(data);
  };
};

/** The representations to ask with, each once, and for each the indexes of the objects it stands for. */
type Batch = { readonly representations: Data[]; readonly objectsOf: number[][] };

/** Cheap for the usual key of a type name and an id; any other representation is told apart by its JSON. */
const identityOf = (representation: Data): string => {
  const keys = Object.keys(representation);
  const id = keys.length === 2 ? representation['id'] : undefined;
  return typeof id === 'string' ? `${representation['__typename'] as string}:${id}` : JSON.stringify(representation);
};

const batchOf = (objects: readonly Data[], representationOf: (object: Data) => Data | undefined): Batch => {
  const batch: Batch = { representations: [], objectsOf: [] };
  const known = new Map<string, number[]>();
  for (let index = 0; index < objects.length; index += 1) {
    const representation = representationOf(objects[index] as Data);
    if (!representation) continue;
    const identity = identityOf(representation);
    const same = known.get(identity);
    if (same) same.push(index);
    else {
      const indexes = [index];
      known.set(identity, indexes);
      batch.representations.push(representation);
      batch.objectsOf.push(indexes);
    }
  }
  return batch;
};

const addErrors = (
  run: Run,
  cursor: Cursor,
  batch: Batch,
  errors: readonly AnswerError[],
  rewritePath: (path: Path) => Path,
): void => {
  if (errors.length === 0) return;
  const paths = cursor.pathsOf(run.data);
  for (const error of errors) {
    const [root, index, ...rest] = error.path ?? [];
    const objects = root === '_entities' && typeof index === 'number' ? batch.objectsOf[index] : undefined;
    if (!objects) addError(run.errors, { message: error.message, extensions: error.extensions });
    else
      for (const object of objects) {
        if (isFull(run.errors)) return;
        addError(run.errors, withPath(error, [...(paths[object] ?? []), ...rewritePath(rest)]));
      }
  }
};

const addStaleEntities = (
  run: Run,
  cursor: Cursor,
  batch: Batch,
  stale: readonly StalePart[],
  rewritePath: (path: Path) => Path,
): void => {
  const paths = cursor.pathsOf(run.data);
  for (const part of stale) {
    const [, index, ...rest] = part.path;
    for (const object of batch.objectsOf[index as number] ?? [])
      addStale(run.stale, { ...part, path: [...(paths[object] ?? []), ...rewritePath(rest)] });
  }
};

/** Whether what a subgraph calls an entity may be one of this object: an object, and of no other type. */
const isEntityOf = (object: Data, entity: unknown, possibleTypes: PossibleTypes): entity is Data => {
  if (typeof entity !== 'object' || entity === null || Array.isArray(entity)) return false;
  const said = (entity as Data)['__typename'];
  const known = object['__typename'] as string;
  if (said === undefined || said === known) return true;
  return typeof said === 'string' && (possibleTypes(said).has(known) || possibleTypes(known).has(said));
};

/** A subgraph that knows an interface as an object says the interface's name: the type that is known is more exact. */
const addEntity = (object: Data, entity: Data, possibleTypes: PossibleTypes): void => {
  const known = object['__typename'] as string;
  const said = entity['__typename'];
  mergeInto(object, entity);
  if (typeof said === 'string' && possibleTypes(said).has(known)) object['__typename'] = known;
};

const isFlat = (entity: Data): boolean => {
  for (const key in entity) if (typeof entity[key] === 'object') return false;
  return true;
};

/** A fetch of entities: equal representations are sent once, and what comes back is added to every object they stand for. */
export const entityFetchStep = (fetch: Fetch, cursor: Cursor, ask: Ask, possibleTypes: PossibleTypes): Step => {
  const names = fetch.variableUsages ?? [];
  const represent = compileRepresentation(fetch.requires ?? [], possibleTypes);
  const rewriteInput = compileRewrites(fetch.inputRewrites, possibleTypes);
  const rewriteOutput = compileRewrites(fetch.outputRewrites, possibleTypes);
  const rewritePath = compilePaths(fetch);
  const representationOf = (object: Data): Data | undefined => {
    const representation = represent(object);
    if (representation) rewriteInput?.(representation);
    return representation;
  };
  return async (run) => {
    const objects = cursor.objectsOf(run.data);
    const batch = batchOf(objects, representationOf);
    const { representations } = batch;
    if (representations.length === 0) return;
    const answer = await ask({ ...pick(names, run.variables), representations }, run.client);
    run.isVerbatim &&= answer.isVerbatim ?? false;
    const entities = answer.data['_entities'];
    if (!Array.isArray(entities) || entities.length !== representations.length) {
      const isSaid = (entities ?? null) === null && answer.errors.length > 0;
      const invalid = isSaid ? [] : invalidEntities(representations.length);
      addErrors(run, cursor, batch, [...answer.errors, ...invalid], rewritePath);
      return;
    }
    const invalid: AnswerError[] = [];
    entities.forEach((entity: unknown, position) => {
      if (entity === null) return;
      rewriteOutput?.(entity);
      (batch.objectsOf[position] as number[]).forEach((index, nth) => {
        const object = objects[index] as Data;
        if (!isEntityOf(object, entity, possibleTypes)) {
          if (nth === 0) invalid.push(invalidEntity('an entity is none of the type that was asked for', position));
          return;
        }
        // Objects that share an entity must not share its parts: later fetches add to them one by one.
        const part = nth === 0 || isFlat(entity) ? entity : structuredClone(entity);
        addEntity(object, part, possibleTypes);
      });
    });
    addErrors(run, cursor, batch, [...answer.errors, ...invalid], rewritePath);
    if (answer.stale) addStaleEntities(run, cursor, batch, answer.stale, rewritePath);
    letGo(answer.data);
  };
};
