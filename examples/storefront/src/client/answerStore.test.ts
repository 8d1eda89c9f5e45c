import { expect, test } from 'vitest';
import type { TypedDocumentString } from '../generated/graphql.js';
import type { Answer } from './answer.js';
import { createAnswerStore, type Question } from './answerStore.js';
import { NotAnswered, type Ask } from './ask.js';

type Shown = { readonly name: string };

const document = { __meta__: { hash: 'sha256:a' } } as unknown as TypedDocumentString<Shown, { id: string }>;
const question = (id: string, freshMs = 60_000): Question<Shown, { id: string }> => ({
  document,
  variables: { id },
  freshMs,
});
const whole = (name: string): Answer<Shown> => ({ data: { name }, problems: [], incomplete: [], stale: [] });
const inPart = (name: string): Answer<Shown> => ({ ...whole(name), incomplete: [['names']] });

type Asked = {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly answer: (answer: Answer<Shown>) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
};

/** A store whose questions are answered by hand, at a time that is set by hand. */
const byHand = (maximumEntries = 10) => {
  const asked: Asked[] = [];
  let time = 0;
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const ask = ((_document: unknown, { id }: { id: string }, signal: AbortSignal) =>
    new Promise((resolve, reject) => {
      const answer = (given: Answer<Shown>): Promise<void> => (resolve(given), settled());
      const fail = (error: Error): Promise<void> => (reject(error), settled());
      asked.push({ id, signal, answer, fail });
    })) as unknown as Ask;
  const store = createAnswerStore({ ask, now: () => time, maximumEntries });
  const shown = (id: string) => store.read(question(id));
  return { store, asked, shown, pass: (ms: number) => (time += ms) };
};

const noListener = (): void => undefined;

test('two who ask the same share one question, and both hear of its answer', async () => {
  const { store, asked, shown } = byHand();
  let heard = 0;
  store.subscribe(question('1'), () => (heard += 1));
  store.subscribe(question('1'), () => (heard += 1));
  expect(asked.map(({ id }) => id)).toEqual(['1']);
  const before = heard;
  await asked[0]?.answer(whole('Berlin'));
  expect(heard - before).toBe(2);
  expect(shown('1')).toEqual({ state: 'answered', answer: whole('Berlin') });
});

test('a way back within the time shows what was there and asks nothing; later it is shown while it is asked again', async () => {
  const { store, asked, shown, pass } = byHand();
  const leave = store.subscribe(question('1'), noListener);
  await asked[0]?.answer(whole('Berlin'));
  leave();
  pass(59_999);
  store.subscribe(question('1'), noListener)();
  expect(asked).toHaveLength(1);
  pass(1);
  store.subscribe(question('1'), noListener);
  expect(asked).toHaveLength(2);
  expect(shown('1')).toEqual({ state: 'loading', earlier: whole('Berlin') });
});

test('what is there in part is asked for again on the way back', async () => {
  const { store, asked } = byHand();
  const leave = store.subscribe(question('1'), noListener);
  await asked[0]?.answer(inPart('Berlin'));
  leave();
  store.subscribe(question('1'), noListener);
  expect(asked).toHaveLength(2);
});

test('when nobody waits any more the question is given up, and what comes of it changes nothing', async () => {
  const { store, asked, shown } = byHand();
  const leave = store.subscribe(question('1'), noListener);
  leave();
  expect(asked[0]?.signal.aborted).toBe(true);
  await asked[0]?.answer(whole('too late'));
  expect(shown('1')).toEqual({ state: 'loading', earlier: undefined });
  store.subscribe(question('1'), noListener);
  expect(asked).toHaveLength(2);
});

test('a failure says its code, keeps what was known, and is asked again when somebody says so', async () => {
  const { store, asked, shown } = byHand();
  store.subscribe(question('1'), noListener);
  await asked[0]?.answer(whole('Berlin'));
  store.askAgain(question('1'));
  await asked[1]?.fail(new NotAnswered('OVERLOADED'));
  expect(shown('1')).toEqual({ state: 'failed', code: 'OVERLOADED', earlier: whole('Berlin') });
  store.askAgain(question('1'));
  await asked[2]?.answer(whole('Berlin again'));
  expect(shown('1')).toMatchObject({ state: 'answered', answer: { data: { name: 'Berlin again' } } });
});

test('what is asked again overtakes what was asked before', async () => {
  const { store, asked, shown } = byHand();
  store.subscribe(question('1'), noListener);
  store.askAgain(question('1'));
  await asked[1]?.answer(whole('new'));
  await asked[0]?.answer(whole('old'));
  expect(shown('1')).toMatchObject({ state: 'answered', answer: { data: { name: 'new' } } });
});

test('what a change has answered is known without asking, until it is outdated', async () => {
  const { store, asked, shown } = byHand();
  store.put(question('1'), { name: 'held' });
  store.subscribe(question('1'), noListener)();
  expect(asked).toHaveLength(0);
  expect(shown('1')).toEqual({ state: 'answered', answer: whole('held') });
  store.outdate(document);
  store.subscribe(question('1'), noListener);
  expect(asked).toHaveLength(1);
});

test('whoever shows what is outdated asks again, and shows it meanwhile; what nobody shows is not asked for', async () => {
  const { store, asked, shown } = byHand();
  store.subscribe(question('shown'), noListener);
  await asked[0]?.answer(whole('two places left'));
  store.put(question('left'), { name: 'seen before' });
  store.outdate(document);
  expect(asked.map(({ id }) => id)).toEqual(['shown', 'shown']);
  expect(shown('shown')).toEqual({ state: 'loading', earlier: whole('two places left') });
  await asked[1]?.answer(whole('sold out'));
  expect(shown('shown')).toEqual({ state: 'answered', answer: whole('sold out') });
});

test('what was read longest ago is forgotten first, and never what somebody shows', async () => {
  const { store, asked, shown } = byHand(2);
  store.subscribe(question('shown'), noListener);
  await asked[0]?.answer(whole('shown'));
  store.put(question('1'), { name: 'one' });
  store.put(question('2'), { name: 'two' });
  expect(['shown', '1', '2'].map((id) => shown(id).state)).toEqual(['answered', 'loading', 'answered']);
});
