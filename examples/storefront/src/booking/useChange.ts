import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../client/answer.js';
import type { BookingRefusalCode } from '../generated/graphql.js';
import { settle } from './settle.js';

/** How a change of a booking stands. */
export type ChangeState =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly isAgain: boolean }
  /** Nothing was changed, and will not be by asking the same. */
  | { readonly state: 'refused'; readonly code: BookingRefusalCode }
  /** Nothing was changed; the same may be asked again. */
  | { readonly state: 'notMade'; readonly code: string; readonly again: () => void }
  /** Whether it was changed is not known; the same is to be asked again. */
  | { readonly state: 'unsettled'; readonly again: () => void };

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export type Change<Data> = {
  /** Sends it. Each time it must be the very same, with the same key. */
  readonly send: () => Promise<Answer<Data>>;
  /** Takes the answer; the code when it is a refusal. `isHere` says whether the page still shows what it is about. */
  readonly take: (data: Data, isHere: boolean) => BookingRefusalCode | undefined;
};

/** One change at a time: what is pressed while one is under way is not sent. One that was sent is not given up by leaving. */
export const useChange = (): { state: ChangeState; make: <Data>(change: Change<Data>) => void } => {
  const [state, setState] = useState<ChangeState>({ state: 'idle' });
  const isSending = useRef(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const make = useCallback(<Data>(change: Change<Data>): void => {
    if (isSending.current) return;
    isSending.current = true;
    const again = (): void => make(change);
    const run = async (): Promise<ChangeState> => {
      setState({ state: 'sending', isAgain: false });
      const onAgain = (): void => setState({ state: 'sending', isAgain: true });
      const settled = await settle(change.send, { wait, onAgain });
      if (settled.kind === 'unsettled') return { state: 'unsettled', again };
      if (settled.kind === 'notMade') return { state: 'notMade', code: settled.code, again };
      const code = change.take(settled.data, isHere.current);
      return code === undefined ? { state: 'idle' } : { state: 'refused', code };
    };
    void run()
      .then(setState)
      .finally(() => (isSending.current = false));
  }, []);
  return { state, make };
};
