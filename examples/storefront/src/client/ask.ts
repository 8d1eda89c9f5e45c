import type { TypedDocumentString } from '../generated/graphql.js';
import type { Answer } from './answer.js';
import { readAnswer } from './readAnswer.js';

/** There is no data at all. */
export class NotAnswered extends Error {
  /** `code` is that of the first error; NO_ANSWER when nothing came that could be read: whether anything was done is not known. */
  constructor(readonly code: string) {
    super(`the request was not answered: ${code}`);
  }
}

/**
 * Asks by the id of a document: the page has no texts of operations. Rejects with NotAnswered, or, when `signal` is aborted,
 * with its reason.
 */
export type Ask = <Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Answer<Data>>;

export type AskOptions = {
  readonly url: string;
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
  /** Told of each answer what the server's clock said, by its header Date. */
  readonly onServerTime: (serverMs: number) => void;
};

/** The id by which the gateway knows a document from the manifest. */
export const idOf = <Data, Variables>(document: TypedDocumentString<Data, Variables>): string =>
  String(document.__meta__?.['hash']);

const noAnswer = (): never => {
  throw new NotAnswered('NO_ANSWER');
};

export const createAsk =
  ({ url, timeoutMs, fetch: send, onServerTime }: AskOptions): Ask =>
  async <Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables, left?: AbortSignal) => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    const body = JSON.stringify({ documentId: idOf(document), variables });
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = left ? AbortSignal.any([left, timeout]) : timeout;
    const failed = (): never => {
      left?.throwIfAborted();
      return noAnswer();
    };
    const response = await send(url, { method: 'POST', headers, body, signal }).catch(failed);
    const answer = readAnswer(await response.json().catch(failed)) ?? noAnswer();
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) onServerTime(date);
    if (answer.data === null) throw new NotAnswered(answer.problems[0]?.code ?? 'NO_ANSWER');
    return answer as Answer<Data>;
  };
