import type { QueryPlan } from '@apollo/query-planner';
import { setOwn } from '../shards/mergeInto.js';
import type { PossibleTypes } from './possibleTypes.js';
import type { Data } from './run.js';

type Fetch = Extract<NonNullable<QueryPlan['node']>, { kind: 'Fetch' }>;
export type Rewrite = NonNullable<Fetch['inputRewrites']>[number];

/** Changes a value in place where a plan says that a subgraph calls something by another name. */
export type ApplyRewrites = (value: unknown) => void;

const fragmentPrefix = '... on ';

const changeOf = (rewrite: Rewrite, key: string): ((object: Data) => void) => {
  if (rewrite.kind === 'ValueSetter') return (object) => setOwn(object, key, rewrite.setValueTo);
  return (object) => {
    if (!Object.hasOwn(object, key) || object[key] === undefined) return;
    setOwn(object, rewrite.renameKeyTo, object[key]);
    Reflect.deleteProperty(object, key);
  };
};

const compileRewrite = (rewrite: Rewrite, possibleTypes: PossibleTypes): ApplyRewrites => {
  const path = rewrite.path.slice(0, -1);
  const change = changeOf(rewrite, rewrite.path.at(-1) ?? '');
  const apply = (value: unknown, index: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) apply(item, index);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const object = value as Data;
    const step = path[index];
    if (step === undefined) change(object);
    else if (step.startsWith(fragmentPrefix)) {
      const typeName = object['__typename'];
      // An object that does not say its type is taken for the right one, as the planner does.
      if (typeName === undefined || possibleTypes(step.slice(fragmentPrefix.length)).has(typeName as string))
        apply(object, index + 1);
    } else if (Object.hasOwn(object, step)) apply(object[step], index + 1);
  };
  return (value) => apply(value, 0);
};

/** Compiles the rewrites of a fetch; undefined when there are none. */
export const compileRewrites = (
  rewrites: readonly Rewrite[] | undefined,
  possibleTypes: PossibleTypes,
): ApplyRewrites | undefined => {
  if (!rewrites || rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, possibleTypes));
  return (value) => {
    for (const apply of compiled) apply(value);
  };
};
