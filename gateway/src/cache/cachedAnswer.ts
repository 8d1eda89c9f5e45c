import type { Answered, Ask, Asker, Data } from './answered.js';
import { maxAgeOf } from './cacheControl.js';
import { fillHoles } from './fillHoles.js';
import { answerKey } from './keys.js';
import { noteLifetime } from './lifetime.js';
import { isLoss } from './lost.js';
import type { RequestCache } from './requestCache.js';
import type { Kept } from './store.js';

const withLastKnown = (answer: Answered, kept: Kept, cache: RequestCache): Answered => {
  const data = JSON.parse(kept.text) as Data;
  const { errors, stale } = fillHoles(answer.data, answer.errors, {
    data,
    places: Object.keys(data).map((key) => [key]),
    ageSecondsAt: () => cache.ageSecondsOf(kept),
  });
  if (stale.length === 0) return answer;
  cache.onParts('stale', stale.length);
  return { data: answer.data, errors, stale };
};

/**
 * A fetch of root fields whose answers are kept whole. Where a source fails, its root fields, or parts of them, are what was
 * last known. Until an answer has said that it may be kept nothing is looked for before asking, which would cost all others.
 */
export const cachedAnswer = <Client extends Asker>(
  ask: Ask<Client>,
  print: string,
  cache: RequestCache,
): Ask<Client> => {
  let mayBeKept = false;
  return async (variables, client) => {
    if (client?.isTrial) return ask(variables, client);
    const key = mayBeKept ? answerKey(print, client, variables) : undefined;
    const [fresh] = key === undefined ? [] : await cache.fresh([key]);
    if (mayBeKept) cache.onParts(fresh ? 'fresh' : 'asked', 1);
    if (fresh) {
      noteLifetime(client, cache.freshSecondsOf(fresh));
      client?.fetch?.given('cached', null);
      return { data: JSON.parse(fresh.text) as Data, errors: [] };
    }
    const answer = await ask(variables, client);
    const { errors, cacheControl } = answer;
    const maxAgeSeconds = errors.length === 0 ? maxAgeOf(cacheControl) : 0;
    if (errors.length === 0 && maxAgeSeconds === 0) return answer;
    mayBeKept ||= maxAgeSeconds > 0;
    const keptUnder = key ?? answerKey(print, client, variables);
    if (keptUnder === undefined) return answer;
    if (maxAgeSeconds > 0) cache.keep([[keptUnder, answer.data]], maxAgeSeconds);
    const [last] = errors.some(isLoss) ? await cache.last([keptUnder]) : [];
    const given = last ? withLastKnown(answer, last, cache) : answer;
    if (given.stale) client?.fetch?.given('stale', null);
    return given;
  };
};
