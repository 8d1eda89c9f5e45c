import { createHash } from 'node:crypto';
import type { Asker, Variables } from './answered.js';

/** What needs a longer key is not kept. */
const maximumKeyCharacters = 4_096;
const printCharacters = 22;

/**
 * What tells a request to a subgraph from all others, whatever supergraph it comes from: 128 bits of its subgraph and its
 * text. Under which name an operation is sent changes nothing of its answer.
 */
export const requestPrint = (subgraph: string, text: string): string =>
  createHash('sha256')
    .update(`${subgraph}\0${text.replace(/^\s*query\s+[_A-Za-z]\w*/, 'query')}`)
    .digest('base64url')
    .slice(0, printCharacters);

const short = (key: string): string | undefined => (key.length <= maximumKeyCharacters ? key : undefined);

/**
 * All that an answer may depend on beside the text: who asks, and with which scopes, comes first, so that no partner's key is
 * another one's.
 */
const startOf = (print: string, client: Asker | undefined, variables: Variables): string => {
  const { partner = null, scopes = [] } = client ?? {};
  return `${print}${JSON.stringify(scopes.length === 0 ? [partner, variables] : [partner, scopes, variables])}`;
};

/** The key of a whole answer; undefined when it would be too long. */
export const answerKey = (print: string, client: Asker | undefined, variables: Variables): string | undefined =>
  short(startOf(print, client, variables));

/** The keys of the entities that representations stand for; undefined when one would be too long. */
export const entityKeys = (
  print: string,
  client: Asker | undefined,
  { representations: _representations, ...others }: Variables,
  representations: readonly unknown[],
): readonly string[] | undefined => {
  const start = startOf(print, client, others);
  const keys: string[] = [];
  for (const representation of representations) {
    const key = short(`${start}${JSON.stringify(representation)}`);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return keys;
};
