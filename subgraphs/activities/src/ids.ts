import { decodeId, prefixes } from '@tripgraph/addressing/id';
import { problem } from '@tripgraph/errors/problem';

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
const typeOfPrefix = new Map<string, string>(Object.entries(prefixes).map(([type, prefix]) => [prefix, type]));

/** Returns `id` when it is one of `type`; else throws INVALID_ID that says what is wrong with it. */
export const checkId = (type: keyof typeof prefixes, id: string): string => {
  const prefix = decodeId(id)?.prefix;
  if (prefix === prefixes[type]) return id;
  const other = prefix === undefined ? undefined : typeOfPrefix.get(prefix);
  const wrong = other ? `is the id of type ${other}` : 'is not an id';
  throw problem(
    'INVALID_ID',
    `${shown(id)} ${wrong}; ids of type ${type} are "${prefixes[type]}_" and 28 characters of base32.`,
  );
};

/** Returns `id` when it can be the id of a place; else throws INVALID_ID. Whether the place exists is not known here. */
export const checkPlaceId = (id: string): string => {
  if (/^plc_[a-z0-9_]{1,60}$/.test(id)) return id;
  throw problem('INVALID_ID', `${shown(id)} is not the id of a place; those look like "plc_2950159".`);
};

/** The error for an id that is well formed and that nothing has. */
export const notFound = (type: keyof typeof prefixes, id: string): Error =>
  problem('NOT_FOUND', `No ${type} has the id ${shown(id)}.`);

/** The world's id: the root of the place hierarchy. Everything is in it. */
export const worldId = 'plc_world';
