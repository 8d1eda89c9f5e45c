import type { Attempt, FetchTrace } from './requestTrace.js';

/** What is out of the ordinary about a fetch, in a word or two, and what it means. */
export type Note = { readonly tone: 'good' | 'warning' | 'bad'; readonly text: string; readonly meaning: string };

const ofOutcome = ({ outcome, errorCode }: FetchTrace): Note[] => {
  switch (outcome) {
    case 'cached':
      return [{ tone: 'good', text: 'cache', meaning: 'An answer that is kept from before: nobody was asked.' }];
    case 'shared':
      return [{ tone: 'good', text: 'dedup', meaning: 'An equal request was under way: both have its answer.' }];
    case 'stale':
      return [{ tone: 'warning', text: 'stale', meaning: 'Asking failed, and what was last known is shown.' }];
    case 'failed':
      return [{ tone: 'bad', text: errorCode ?? 'failed', meaning: 'What it was asked for is missing in the answer.' }];
    default:
      return [];
  }
};

const attemptNotes: ReadonlyArray<{ readonly kind: Attempt['kind']; readonly text: string; readonly meaning: string }> =
  [
    { kind: 'retry', text: 'retry', meaning: 'Sent again because the connection broke or the server could not.' },
    { kind: 'hedge', text: 'hedge', meaning: 'Sent to a replica, too, because the first instance was slow.' },
    { kind: 'failover', text: 'failover', meaning: 'Sent to a replica because the first instance was not asked.' },
  ];

/** What there is to say of a fetch beside its times: cache, dedup, retries, hedges, failures. */
export const fetchNotes = (fetch: FetchTrace): readonly Note[] => {
  const again = attemptNotes.flatMap(({ kind, text, meaning }): Note[] => {
    const count = fetch.attempts.filter((attempt) => attempt.kind === kind).length;
    return count === 0 ? [] : [{ tone: 'warning', text: count === 1 ? text : `${text} × ${count}`, meaning }];
  });
  return [...ofOutcome(fetch), ...again];
};
