import { Pool, type Dispatcher } from 'undici';
import { z } from 'zod';

/** What came of asking a GraphQL endpoint: a whole answer, nothing that was sent, or something of which no answer came. */
export type GraphQLReply =
  | {
      readonly kind: 'ANSWERED';
      readonly data: Readonly<Record<string, unknown>> | null;
      readonly errors: ReadonlyArray<{
        readonly message: string;
        /** Empty when the error has none. */
        readonly code: string;
        readonly path?: ReadonlyArray<string | number> | undefined;
      }>;
    }
  | { readonly kind: 'UNSENT'; readonly reason: string }
  | { readonly kind: 'UNKNOWN'; readonly reason: string };

export type GraphQLQuestion = {
  readonly query: string;
  readonly variables: object;
  readonly headers: Readonly<Record<string, string>>;
  /** From sending it to the last byte of its answer. */
  readonly timeoutMs: number;
};

export type GraphQLClient = {
  /** Never rejects: what goes wrong is part of the reply. */
  readonly ask: (question: GraphQLQuestion) => Promise<GraphQLReply>;
  readonly close: () => Promise<void>;
};

const maximumAnswerBytes = 256 * 1024;
const maximumConnections = 64;

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.object({ code: z.string() }).partial().optional(),
      }),
    )
    .optional(),
});

/** How Node and undici name a connection that never came to be. */
const unsent: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const failureOf = (error: unknown): GraphQLReply => {
  const { message, code } = error as NodeJS.ErrnoException;
  return { kind: unsent.has(code) ? 'UNSENT' : 'UNKNOWN', reason: message };
};

const readText = async (body: Dispatcher.ResponseData['body']): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maximumAnswerBytes) throw new Error(`the answer is larger than ${maximumAnswerBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const readAnswer = (text: string): GraphQLReply => {
  const { data = null, errors = [] } = answerShape.parse(JSON.parse(text));
  if (data === null && errors.length === 0) throw new Error('the answer has neither data nor errors');
  return {
    kind: 'ANSWERED',
    data,
    errors: errors.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code ?? '' })),
  };
};

/** Asks one GraphQL endpoint over a pool of connections. */
export const openGraphQLClient = (url: string): GraphQLClient => {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections: maximumConnections, pipelining: 1 });
  return {
    ask: async ({ query, variables, headers, timeoutMs }) => {
      try {
        const { body } = await pool.request({
          path: `${pathname}${search}`,
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
          body: JSON.stringify({ query, variables }),
          signal: AbortSignal.timeout(timeoutMs),
        });
        return readAnswer(await readText(body));
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => pool.destroy(),
  };
};
