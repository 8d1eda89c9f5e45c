import { createHash } from 'node:crypto';
import type { Compose } from './composeInThread.js';

/** A check has two sides. */
const maximumKept = 4;

/** Composes what is the same, such as two sides without a change of the schemas, once. */
export const composeOnce = (compose: Compose): Compose => {
  const kept = new Map<string, ReturnType<Compose>>();
  return (request) => {
    const key = createHash('sha256')
      .update(JSON.stringify([request.config.subgraphs, [...request.schemas]]))
      .digest('hex');
    const asked = `${key} ${request.isProved === false ? 'merged' : 'proved'}`;
    // What is proved is good for who does not need it, and not the other way round.
    let composed = kept.get(`${key} proved`) ?? kept.get(asked);
    if (!composed) {
      composed = compose(request);
      if (kept.size < maximumKept) kept.set(asked, composed);
    }
    return composed;
  };
};
