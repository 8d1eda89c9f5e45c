import { isObject, type Answered, type AnsweredError, type Data } from './answered.js';

/** Entities and the errors about them, each at its position. */
export type Entities = { readonly entities: unknown[]; readonly errors: readonly AnsweredError[] };

const invalidAnswer = (position: number): AnsweredError => ({
  message: 'the answer does not have one entity for each representation',
  path: ['_entities', position],
  extensions: { code: 'SUBGRAPH_INVALID_ANSWER' },
});

/** One entity, or null, for each representation, whatever was answered. */
export const readEntities = ({ data, errors }: Answered, count: number): Entities => {
  const said = data['_entities'];
  if (Array.isArray(said) && said.length === count) return { entities: said, errors };
  const entities = new Array<unknown>(count).fill(null);
  if ((said ?? null) === null && errors.length > 0) return { entities, errors };
  return { entities, errors: [...errors, ...entities.map((_entity, position) => invalidAnswer(position))] };
};

const positionOf = ({ path = [] }: AnsweredError): number | undefined =>
  path[0] === '_entities' && typeof path[1] === 'number' ? path[1] : undefined;

/**
 * The entities that may be kept: those without errors, of the type that was asked for. Only of an answer about one type:
 * the policy that Apollo Server makes of several is that of the types that have one.
 */
export const keepable = (
  representations: readonly unknown[],
  { entities, errors }: Entities,
): ReadonlyArray<readonly [position: number, entity: Data]> => {
  const typeNames = new Set(representations.map((representation) => (representation as Data)['__typename']));
  const positions = new Set(errors.map(positionOf));
  if (typeNames.size !== 1 || positions.has(undefined)) return [];
  return entities.flatMap((entity, position): Array<[number, Data]> => {
    if (!isObject(entity) || positions.has(position)) return [];
    const said = entity['__typename'];
    return said === undefined || typeNames.has(said) ? [[position, entity]] : [];
  });
};

/** Leads errors about some of the entities to where these stand among all. */
export const ledTo = (errors: readonly AnsweredError[], positions: readonly number[]): readonly AnsweredError[] =>
  errors.map((error) => {
    const position = positionOf(error);
    if (position === undefined) return error;
    const { path = [], message, extensions } = error;
    const led = positions[position];
    return led === undefined ? { message, extensions } : { ...error, path: ['_entities', led, ...path.slice(2)] };
  });
