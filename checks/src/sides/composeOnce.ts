import { createHash } from 'node:crypto';
import type { Compose } from './composeInThread.js';

/** A check has two sides; contracts and the like are variants of them. */
const maximumKept = 16;

/** Composes what is the same, such as two sides without a change of the schemas, once. */
export const composeOnce = (compose: Compose): Compose => {
  const kept = new Map<string, ReturnType<Compose>>();
  return (request) => {
    const key = createHash('sha256')
      .update(JSON.stringify([request.config.subgraphs, [...request.schemas]]))
      .digest('hex');
    let composed = kept.get(key);
    if (!composed) {
      composed = compose(request);
      if (kept.size < maximumKept) kept.set(key, composed);
    }
    return composed;
  };
};
