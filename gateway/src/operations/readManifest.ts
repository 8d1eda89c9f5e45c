import { InvalidManifest, manifestLimits, shownId, type PersistedOperation } from './manifest.js';
import { isApolloManifest, readApolloManifest } from './readApolloManifest.js';
import { isIdMap, readIdMap } from './readIdMap.js';
import { isIdPairs, readIdPairs } from './readIdPairs.js';

const expected =
  'expected a manifest of Apollo ({"format": "apollo-persisted-query-manifest", "version": 1, "operations": […]}), ' +
  'an object of ids and documents ({"<id>": "<document>"}) or a list of pairs ([["<id>", "<document>"]])';

const parsed = (text: string): unknown => {
  if (text.trim() === '') throw new InvalidManifest(`it is empty; ${expected}`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new InvalidManifest(`it is no JSON (${(error as Error).message}); ${expected}`);
  }
};

/** Each id once. Throws for what may not be: none, too many, one that is too long, and one id of two documents. */
export const checkedOperations = (operations: readonly PersistedOperation[]): readonly PersistedOperation[] => {
  if (operations.length === 0) throw new InvalidManifest('it has no operations');
  if (operations.length > manifestLimits.operations)
    throw new InvalidManifest(`it has ${operations.length} operations; at most ${manifestLimits.operations} may be`);
  const byId = new Map<string, PersistedOperation>();
  for (const operation of operations) {
    const { id, body } = operation;
    if (id.trim() === '' || id.length > manifestLimits.idCharacters)
      throw new InvalidManifest(`the id ${shownId(id)} does not have 1 to ${manifestLimits.idCharacters} characters`);
    if (body.length > manifestLimits.documentCharacters)
      throw new InvalidManifest(
        `the document of ${shownId(id)} has ${body.length} characters; at most ${manifestLimits.documentCharacters} may be`,
      );
    const same = byId.get(id);
    if (same && same.body !== body) throw new InvalidManifest(`the id ${shownId(id)} is given to two documents`);
    byId.set(id, operation);
  }
  return [...byId.values()];
};

/** Reads the text of a manifest of any format, told by what is in it. Throws InvalidManifest. */
export const readManifest = (text: string): readonly PersistedOperation[] => {
  const content = parsed(text);
  if (isApolloManifest(content)) return checkedOperations(readApolloManifest(content));
  if (isIdPairs(content)) return checkedOperations(readIdPairs(content));
  if (isIdMap(content)) return checkedOperations(readIdMap(content));
  throw new InvalidManifest(`it is JSON of another shape; ${expected}`);
};
