import type { TypedDocumentString } from '../generated/graphql.js';
import { isWhole, type Answer } from './answer.js';
import { idOf, NotAnswered, type Ask } from './ask.js';

/** How a question stands. While it is asked again, and when that fails, what was known before is still there. */
export type Load<Data> =
  | { readonly state: 'loading'; readonly earlier: Answer<Data> | undefined }
  | { readonly state: 'answered'; readonly answer: Answer<Data> }
  | { readonly state: 'failed'; readonly code: string; readonly earlier: Answer<Data> | undefined };

export type Question<Data, Variables> = {
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
  /** For how long an answer is shown again without asking. One that lacks something is asked for again at once. */
  readonly freshMs: number;
};

type Listener = () => void;

type Entry = {
  readonly ask: (signal: AbortSignal) => Promise<Answer<unknown>>;
  load: Load<unknown>;
  /** When the answer came; undefined when there is none that may be shown without asking. */
  answeredAt: number | undefined;
  readonly listeners: Set<Listener>;
  asking: AbortController | undefined;
};

export type AnswerStore = {
  readonly read: <Data, Variables>(question: Question<Data, Variables>) => Load<Data>;
  /** Asks when that is needed. When the last listener leaves, what is still being asked is given up. */
  readonly subscribe: <Data, Variables>(question: Question<Data, Variables>, listener: Listener) => () => void;
  readonly askAgain: <Data, Variables>(question: Question<Data, Variables>) => void;
  /** What a change has answered is known without asking. */
  readonly put: <Data, Variables>(question: Question<Data, Variables>, data: Data) => void;
  /** Answers to this document are no longer true: whoever shows one asks again. */
  readonly outdate: <Data, Variables>(document: TypedDocumentString<Data, Variables>) => void;
};

export type AnswerStoreOptions = {
  readonly ask: Ask;
  readonly now: () => number;
  readonly maximumEntries: number;
};

const nothing: Load<never> = { state: 'loading', earlier: undefined };

const knownOf = (load: Load<unknown>): Answer<unknown> | undefined =>
  load.state === 'answered' ? load.answer : load.earlier;

const keyOf = <Data, Variables>({ document, variables }: Question<Data, Variables>): string =>
  `${idOf(document)} ${JSON.stringify(variables)}`;

/** Answers that pages share: each question is asked once at a time, and a way back shows at once what was there. */
export const createAnswerStore = ({ ask, now, maximumEntries }: AnswerStoreOptions): AnswerStore => {
  /** Those read last at the end. */
  const entries = new Map<string, Entry>();

  const makeRoom = (): void => {
    for (const [key, { listeners }] of entries) {
      if (entries.size < maximumEntries) return;
      if (listeners.size === 0) entries.delete(key);
    }
  };

  const entryOf = <Data, Variables>(question: Question<Data, Variables>): Entry => {
    const key = keyOf(question);
    const known = entries.get(key);
    if (known) entries.delete(key);
    else makeRoom();
    const entry = known ?? {
      ask: (signal) => ask(question.document, question.variables, signal),
      load: nothing,
      answeredAt: undefined,
      listeners: new Set<Listener>(),
      asking: undefined,
    };
    entries.set(key, entry);
    return entry;
  };

  const change = (entry: Entry, load: Load<unknown>, answeredAt?: number): void => {
    entry.load = load;
    entry.answeredAt = answeredAt;
    for (const listener of entry.listeners) listener();
  };

  const start = async (entry: Entry): Promise<void> => {
    entry.asking?.abort();
    const asking = new AbortController();
    entry.asking = asking;
    change(entry, { state: 'loading', earlier: knownOf(entry.load) });
    try {
      const answer = await entry.ask(asking.signal);
      if (entry.asking === asking) change(entry, { state: 'answered', answer }, isWhole(answer) ? now() : undefined);
    } catch (error) {
      const code = error instanceof NotAnswered ? error.code : 'UNKNOWN';
      if (entry.asking === asking) change(entry, { state: 'failed', code, earlier: knownOf(entry.load) });
    } finally {
      if (entry.asking === asking) entry.asking = undefined;
    }
  };

  const leave = (entry: Entry, listener: Listener): void => {
    entry.listeners.delete(listener);
    if (entry.listeners.size > 0 || !entry.asking) return;
    entry.asking.abort();
    entry.asking = undefined;
    const earlier = knownOf(entry.load);
    entry.load = earlier ? { state: 'answered', answer: earlier } : nothing;
  };

  const isFresh = ({ answeredAt }: Entry, freshMs: number): boolean =>
    answeredAt !== undefined && now() - answeredAt < freshMs;

  return {
    read: <Data, Variables>(question: Question<Data, Variables>) =>
      (entries.get(keyOf(question))?.load ?? nothing) as Load<Data>,
    subscribe: (question, listener) => {
      const entry = entryOf(question);
      entry.listeners.add(listener);
      if (!entry.asking && !isFresh(entry, question.freshMs)) void start(entry);
      return () => leave(entry, listener);
    },
    askAgain: (question) => void start(entryOf(question)),
    put: (question, data) => {
      const entry = entryOf(question);
      entry.asking?.abort();
      entry.asking = undefined;
      change(entry, { state: 'answered', answer: { data, problems: [], incomplete: [], stale: [] } }, now());
    },
    outdate: (document) => {
      const id = idOf(document);
      for (const [key, entry] of entries) {
        if (!key.startsWith(`${id} `)) continue;
        entry.answeredAt = undefined;
        if (entry.listeners.size > 0) void start(entry);
      }
    },
  };
};
