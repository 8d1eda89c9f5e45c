import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { TypedDocumentString } from '../generated/graphql.js';
import type { Answer } from './answer.js';
import type { Load, Question } from './answerStore.js';
import { useServices } from './services.js';

const usualFreshMs = 60_000;

export type Asked<Data> = { readonly load: Load<Data>; readonly askAgain: () => void };

/**
 * Asks as long as somebody shows the answer. When other variables are asked for, the answer to those before stays until the
 * new one is there: what is on the page does not vanish under the hands of whoever uses it.
 */
export const useAnswer = <Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  freshMs = usualFreshMs,
): Asked<Data> => {
  const { store } = useServices();
  const said = JSON.stringify(variables);
  const question = useMemo<Question<Data, Variables>>(
    () => ({ document, variables: JSON.parse(said) as Variables, freshMs }),
    [document, said, freshMs],
  );
  const subscribe = useCallback((listener: () => void) => store.subscribe(question, listener), [store, question]);
  const load = useSyncExternalStore(subscribe, () => store.read(question));
  const last = useRef<Answer<Data> | undefined>(undefined);
  useEffect(() => {
    if (load.state === 'answered') last.current = load.answer;
  }, [load]);
  const askAgain = useCallback(() => store.askAgain(question), [store, question]);
  const isNew = load.state === 'loading' && load.earlier === undefined;
  return { load: isNew ? { state: 'loading', earlier: last.current } : load, askAgain };
};
