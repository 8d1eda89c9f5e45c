import type { Answered, Ask, Asker, Variables } from './answered.js';
import { maxAgeOf } from './cacheControl.js';

/** Tells whoever wants to know that a part of the answer may be given again for so many seconds. */
export const noteLifetime = (client: Asker | undefined, seconds: number): void => {
  const lifetime = client?.lifetime;
  if (lifetime && seconds < lifetime.seconds) lifetime.seconds = seconds;
};

/** The policy that Apollo Server makes of entities of several types is that of the types that have one. */
const areOfOneType = ({ representations }: Variables): boolean => {
  if (!Array.isArray(representations)) return true;
  const typeNameOf = (representation: unknown): unknown => (representation as { __typename?: unknown }).__typename;
  const first = typeNameOf(representations[0]);
  return representations.every((representation) => typeNameOf(representation) === first);
};

const secondsOf = ({ errors, stale, cacheControl }: Answered, variables: Variables, maxAgeMs: number): number =>
  errors.length > 0 || stale || !areOfOneType(variables) ? 0 : Math.min(maxAgeOf(cacheControl), maxAgeMs / 1_000);

/** Asks, and notes for how long the answer may be given again: as its subgraph says, and no longer than `maxAgeMs`. */
export const noting =
  <Client extends Asker>(ask: Ask<Client>, maxAgeMs: number): Ask<Client> =>
  (variables, client) => {
    const asked = ask(variables, client);
    if (!client?.lifetime) return asked;
    return asked.then((answer) => {
      noteLifetime(client, secondsOf(answer, variables, maxAgeMs));
      return answer;
    });
  };
