import type { TypedDocumentString } from './generated/graphql.js';

/** An error beside the data: what it is about is null. Decide by the code: messages may change. */
export type Problem = {
  readonly code: string;
  /** Such as `place.activities`. */
  readonly path: string;
};

/** What was asked for; where something is missing, why. */
export type Answer<Data> = { readonly data: Data; readonly problems: readonly Problem[] };

/** There is no data at all. */
export class NotAnswered extends Error {
  /** `code` is that of the first error; NO_ANSWER when nothing came that could be read. */
  constructor(readonly code: string) {
    super(`the request was not answered: ${code}`);
  }
}

export type Ask = <Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<Answer<Data>>;

export type ClientOptions = {
  /** The gateway's /graphql. */
  readonly url: string;
  /** A partner's key; without one what partners may do is refused. */
  readonly key: string | undefined;
  readonly timeoutMs: number;
  readonly fetch?: typeof fetch;
};

type GraphQLError = {
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions?: { readonly code?: string };
};
type Body = { readonly data?: unknown; readonly errors?: readonly GraphQLError[] };

const problemOf = ({ path = [], extensions }: GraphQLError): Problem => ({
  code: extensions?.code ?? 'UNKNOWN',
  path: path.join('.'),
});

/** Nothing came, or something else than an answer: a proxy's page, a connection that broke, the end of the time. */
const noAnswer = (): never => {
  throw new NotAnswered('NO_ANSWER');
};

/** A client that sends no documents: only the ids by which the gateway knows them from the manifest. */
export const createClient = ({ url, key, timeoutMs, fetch: send = fetch }: ClientOptions): Ask => {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  };
  return async <Data>(document: TypedDocumentString<Data, never>, variables: unknown): Promise<Answer<Data>> => {
    const documentId: unknown = document.__meta__?.['hash'];
    const body = JSON.stringify({ documentId, variables });
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await send(url, { method: 'POST', headers, body, signal }).catch(noAnswer);
    const answer = (await response.json().catch(noAnswer)) as Body;
    const problems = (answer.errors ?? []).map(problemOf);
    if (answer.data === undefined || answer.data === null) throw new NotAnswered(problems[0]?.code ?? 'NO_ANSWER');
    return { data: answer.data as Data, problems };
  };
};
