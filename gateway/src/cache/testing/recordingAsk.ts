import type { Answered, Ask, Asker, Variables } from '../answered.js';
import { cachedFetch, type CachedFetch } from '../cachedFetch.js';
import { memoryStore } from '../memoryStore.js';
import type { CachePolicy, Outcome, RequestCacheOptions } from '../requestCache.js';

export const minute = 60_000;
const policy: CachePolicy = { maxAgeMs: 60 * minute, staleIfErrorMs: 24 * 60 * minute };

export type RecordingAsk = {
  readonly ask: Ask<Asker>;
  /** Answers the next requests with these, one after the other; the last one for good. */
  readonly answer: (...answers: Answered[]) => void;
  /** `north {"id":"1"}`: who asked, and with which variables. */
  readonly asked: string[];
  /** How many parts came of which outcome. */
  readonly counted: Record<Outcome, number>;
  readonly pass: (ms: number) => void;
  /** The same fetch, or another one, over the same store, as after a reload. */
  readonly again: (fetch?: Partial<CachedFetch>, options?: Partial<RequestCacheOptions>) => Ask<Asker>;
};

/** A fetch over a store of its own, with a clock that stands still and a subgraph that answers what a test says. */
export const recordingAsk = (fetch: CachedFetch, options: Partial<RequestCacheOptions> = {}): RecordingAsk => {
  let now = 1_700_000_000_000;
  let answers: readonly Answered[] = [];
  const asked: string[] = [];
  const counted = { fresh: 0, asked: 0, stale: 0 };
  const subgraph: Ask<Asker> = async (variables: Variables, client) => {
    asked.push(`${client?.partner ?? 'nobody'} ${JSON.stringify(variables)}`);
    const [answer] = answers;
    if (answers.length > 1) answers = answers.slice(1);
    if (!answer) throw new Error('nobody said what to answer');
    return structuredClone(answer);
  };
  const all: RequestCacheOptions = {
    store: memoryStore(1_000_000),
    policy,
    nowMs: () => now,
    onParts: (outcome, count) => (counted[outcome] += count),
    ...options,
  };
  const again: RecordingAsk['again'] = (other, others) =>
    cachedFetch(subgraph, { ...fetch, ...other }, { ...all, ...others });
  return {
    ask: again(),
    again,
    asked,
    counted,
    answer: (...given) => (answers = given),
    pass: (ms) => (now += ms),
  };
};
