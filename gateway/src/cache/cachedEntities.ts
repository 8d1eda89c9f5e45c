import type { Answered, AnsweredError, Ask, Asker, StalePart, Variables } from './answered.js';
import { maxAgeOf } from './cacheControl.js';
import { keepable, ledTo, readEntities } from './entityAnswer.js';
import { fillHoles } from './fillHoles.js';
import { entityKeys } from './keys.js';
import { noteLifetime } from './lifetime.js';
import { isLoss } from './lost.js';
import type { RequestCache } from './requestCache.js';
import type { Kept } from './store.js';

const withLastKnown = (
  entities: unknown[],
  errors: readonly AnsweredError[],
  missing: readonly number[],
  last: ReadonlyArray<Kept | undefined>,
  cache: RequestCache,
): Answered => {
  const known = new Array<unknown>(entities.length).fill(undefined);
  const keptAt = new Map<number, Kept>();
  missing.forEach((position, index) => {
    const kept = last[index];
    if (!kept) return;
    keptAt.set(position, kept);
    known[position] = JSON.parse(kept.text);
  });
  const data = { _entities: entities };
  const filled = fillHoles(data, errors, {
    data: { _entities: known },
    places: missing.map((position) => ['_entities', position]),
    ageSecondsAt: ([, position]) => cache.ageSecondsOf(keptAt.get(position as number) as Kept),
  });
  if (filled.stale.length === 0) return { data, errors };
  cache.onParts('stale', filled.stale.length);
  return { data, ...filled };
};

/** What is asked for of some entities: all of their keys, those that are fresh, and the places of the others. */
type Parts = {
  readonly keys: readonly string[] | undefined;
  readonly entities: unknown[];
  readonly missing: readonly number[];
};

const partsOf = (keys: readonly string[] | undefined, fresh: ReadonlyArray<Kept | undefined>, count: number): Parts => {
  const entities = new Array<unknown>(count).fill(null);
  const missing: number[] = [];
  for (let position = 0; position < count; position += 1) {
    const kept = fresh[position];
    if (kept) entities[position] = JSON.parse(kept.text);
    else missing.push(position);
  }
  return { keys, entities, missing };
};

/** Keeps what may be kept, and puts what was asked for among what is fresh. Gives whether anything may be kept, too. */
const settle = async (
  answer: Answered,
  asked: readonly unknown[],
  { keys, entities, missing }: Parts,
  cache: RequestCache,
): Promise<{ readonly answer: Answered; readonly mayBeKept: boolean }> => {
  const read = readEntities(answer, missing.length);
  const maxAgeSeconds = maxAgeOf(answer.cacheControl);
  const kept = maxAgeSeconds > 0 ? keepable(asked, read) : [];
  const mayBeKept = kept.length > 0;
  if (keys && mayBeKept) {
    const keyAt = (index: number): string => keys[missing[index] as number] as string;
    cache.keep(
      kept.map(([index, entity]) => [keyAt(index), entity]),
      maxAgeSeconds,
    );
  }
  const isLost = read.errors.some(isLoss);
  const isAll = missing.length === entities.length;
  if (isAll && !isLost) return { answer, mayBeKept };
  missing.forEach((position, index) => (entities[position] = read.entities[index]));
  const errors = isAll ? read.errors : ledTo(read.errors, missing);
  if (!keys || !isLost) return { answer: { data: { _entities: entities }, errors }, mayBeKept };
  const last = await cache.last(missing.map((position) => keys[position] as string));
  return { answer: withLastKnown(entities, errors, missing, last, cache), mayBeKept };
};

/** Whether there is nothing to keep of an answer, and nothing to put in place of what it lacks. */
const isPlain = ({ data, errors, cacheControl }: Answered, count: number): boolean => {
  const entities = data['_entities'];
  const isWhole = errors.length === 0 && Array.isArray(entities) && entities.length === count;
  return isWhole && maxAgeOf(cacheControl) === 0;
};

const entitiesIn = (stale: readonly StalePart[]): number =>
  new Set(stale.map(({ path: [, position] }) => position)).size;

/**
 * A fetch of entities, each of which is kept for itself: only those are asked for that are not fresh. Those whose source
 * fails, or parts of them, are what was last known. Until an answer has said that it may be kept nothing is looked for before
 * asking, which would cost all others.
 */
export const cachedEntities = <Client extends Asker>(
  ask: Ask<Client>,
  print: string,
  cache: RequestCache,
): Ask<Client> => {
  let mayBeKept = false;
  const told = (answer: Answered, client: Client | undefined): Answered => {
    if (answer.stale && client?.fetch) client.fetch.given('stale', entitiesIn(answer.stale));
    return answer;
  };
  const askAll = async (variables: Variables, client: Client | undefined): Promise<Answered> => {
    const representations = variables['representations'] as readonly unknown[];
    const answer = await ask(variables, client);
    if (isPlain(answer, representations.length)) return answer;
    const keys = entityKeys(print, client, variables, representations);
    const settled = await settle(answer, representations, partsOf(keys, [], representations.length), cache);
    mayBeKept ||= settled.mayBeKept;
    return told(settled.answer, client);
  };
  const askMissing = async (variables: Variables, client: Client | undefined): Promise<Answered> => {
    const representations = variables['representations'] as readonly unknown[];
    const keys = entityKeys(print, client, variables, representations);
    const fresh = keys ? await cache.fresh(keys) : [];
    if (client?.lifetime) for (const kept of fresh) if (kept) noteLifetime(client, cache.freshSecondsOf(kept));
    const parts = partsOf(keys, fresh, representations.length);
    const { missing, entities } = parts;
    cache.onParts('fresh', entities.length - missing.length);
    cache.onParts('asked', missing.length);
    if (entities.length > missing.length) client?.fetch?.given('cached', entities.length - missing.length);
    if (missing.length === 0) return { data: { _entities: entities }, errors: [] };
    const asked = missing.map((position) => representations[position]);
    const answer = await ask({ ...variables, representations: asked }, client);
    return told((await settle(answer, asked, parts, cache)).answer, client);
  };
  return (variables, client) => {
    if (client?.isTrial) return ask(variables, client);
    return mayBeKept ? askMissing(variables, client) : askAll(variables, client);
  };
};
