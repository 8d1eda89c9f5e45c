import type { Answer } from '../client/answer.js';
import { NotAnswered } from '../client/ask.js';

/** What became of a change. */
export type Settled<Data> =
  | { readonly kind: 'answered'; readonly data: Data }
  /** Nobody knows whether it was made. The same must be sent again, by the same key, until that is known. */
  | { readonly kind: 'unsettled' }
  /** It was not made. */
  | { readonly kind: 'notMade'; readonly code: string };

export type SettleOptions = {
  readonly wait: (ms: number) => Promise<void>;
  /** Called before something is sent once more. */
  readonly onAgain: () => void;
};

/** After these two waits it is up to people to ask again. */
const waitsMs = [1_000, 3_000];

/** After these the change may have been made, or may still be made. */
const mayBeMade: ReadonlySet<string> = new Set(['OUTCOME_UNKNOWN', 'NO_ANSWER', 'UNKNOWN', 'INTERNAL_SERVER_ERROR']);
/** After these it was not made, and asking again may help. */
const mayHelpAgain: ReadonlySet<string> = new Set([
  'OVERLOADED',
  'RATE_LIMITED',
  'SHARD_UNAVAILABLE',
  'SUBGRAPH_UNAVAILABLE',
]);

const codeOf = (error: unknown): string => (error instanceof NotAnswered ? error.code : 'UNKNOWN');

/**
 * Sends the very same change until it is known what became of it, or the waits are over. `send` must name the same key each
 * time: by that it is made once, however often it arrives.
 */
export const settle = async <Data>(
  send: () => Promise<Answer<Data>>,
  { wait, onAgain }: SettleOptions,
): Promise<Settled<Data>> => {
  let mayBe = false;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return { kind: 'answered', data: (await send()).data };
    } catch (error) {
      const code = codeOf(error);
      // Once it may have been made, a later "not now" says nothing about the earlier one.
      mayBe ||= mayBeMade.has(code);
      const waitMs = waitsMs[attempt];
      const isWorthIt = mayBeMade.has(code) || mayHelpAgain.has(code);
      if (waitMs === undefined || !isWorthIt) return mayBe ? { kind: 'unsettled' } : { kind: 'notMade', code };
      await wait(waitMs);
      onAgain();
    }
  }
};
