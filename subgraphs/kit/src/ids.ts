import { problem } from '@tripgraph/errors/problem';

/** What ids of one type look like, with one that does. */
export type IdShape = { readonly pattern: RegExp; readonly example: string };

/** Ids of places, on which everything hangs. */
export const placeIds: IdShape = { pattern: /^plc_[a-z0-9_]{1,40}$/, example: 'plc_2950159' };

/** Ids that a field takes at most. */
const mostIds = 100;

/** Checks ids by their type, as people call it. Returns the id when it may be one; throws INVALID_ID for what never can. */
export const requireIdOf =
  <Type extends string>(shapes: Readonly<Record<Type, IdShape>>) =>
  (type: Type, id: string): string => {
    const { pattern, example } = shapes[type];
    if (pattern.test(id)) return id;
    const called = `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
    throw problem('INVALID_ID', `${JSON.stringify(id.slice(0, 60))} is not the id of ${called}, such as "${example}".`);
  };

/** Throws BAD_USER_INPUT for more ids than a field takes. */
export const checkIds = (ids: readonly string[]): void => {
  if (ids.length > mostIds) throw problem('BAD_USER_INPUT', `"ids" has ${ids.length} ids; it takes up to ${mostIds}.`);
};

/** Returns what was found. Throws NOT_FOUND for null. */
export const requireFound = <Found>(found: Found | null, type: string, id: string): Found => {
  if (found === null) throw problem('NOT_FOUND', `There is no ${type} with the id "${id}".`);
  return found;
};
