import type { QueryPlan } from '@apollo/query-planner';
import { mergeInto, setOwn } from '../shards/mergeInto.js';
import type { PossibleTypes } from './possibleTypes.js';
import type { Data } from './run.js';

/** What a fetch needs of an object, as a plan writes it. */
export type Requirement = NonNullable<Extract<NonNullable<QueryPlan['node']>, { kind: 'Fetch' }>['requires']>[number];

/** Reads what is required out of an object; undefined when something of it is not there. */
type Read = (source: Data) => Data | undefined;

const readValue = (value: unknown, read: Read): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => readValue(item, read));
  return typeof value === 'object' && value !== null ? (read(value as Data) ?? null) : null;
};

const compileSelections = (selections: readonly Requirement[], possibleTypes: PossibleTypes): Read => {
  const parts = selections.flatMap((selection) => {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const read = selection.selections && compileSelections(selection.selections, possibleTypes);
      return [
        (source: Data, target: Data): boolean => {
          if (!Object.hasOwn(source, key)) return false;
          const value = source[key];
          if (value === undefined) return false;
          setOwn(target, key, read ? readValue(value, read) : value);
          return true;
        },
      ];
    }
    const { typeCondition } = selection;
    if (typeCondition === undefined) return [];
    const types = possibleTypes(typeCondition);
    const read = compileSelections(selection.selections, possibleTypes);
    return [
      (source: Data, target: Data): boolean => {
        if (types.has(source['__typename'] as string)) {
          const part = read(source);
          if (part) mergeInto(target, part);
        }
        return true;
      },
    ];
  });
  return (source) => {
    const target: Data = {};
    for (const part of parts) if (!part(source, target)) return undefined;
    return target;
  };
};

/** Whether a representation says nothing but the type: nobody can have an entity whose keys are all null. */
const isEmpty = (representation: Data): boolean =>
  Object.keys(representation).every((key) => key === '__typename' || representation[key] === null);

/**
 * Compiles what makes the representation of an object for a fetch. Undefined for an object of another type, for one whose
 * key or required fields are missing, and for one whose keys are null.
 */
export const compileRepresentation = (requires: readonly Requirement[], possibleTypes: PossibleTypes): Read => {
  const read = compileSelections(requires, possibleTypes);
  return (source) => {
    const representation = read(source);
    if (!representation || typeof representation['__typename'] !== 'string') return undefined;
    return isEmpty(representation) ? undefined : representation;
  };
};
