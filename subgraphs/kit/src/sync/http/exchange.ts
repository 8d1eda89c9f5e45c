import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { answerHeaders, type AnswerHeaders } from './answerHeaders.js';
import { FailedAttempt } from './attempts.js';
import { bodyParts, bodyText } from './readBody.js';
import { SourceError, sourceErrorOf } from './sourceError.js';
import { sourceUrl, type SourceRule } from './sourceRule.js';

/** One request and the beginning of its answer. */
export type Exchange = {
  readonly dispatcher: Dispatcher;
  readonly rule: SourceRule;
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** For the base URL's own host: other ones get none of them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Ends the exchange, the body, too. */
  readonly signal: AbortSignal;
  /** Of the one who asked: what ends by it was not wished any more. */
  readonly callerSignal: AbortSignal | undefined;
};

export type Answer = {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: Readable;
  /** Names the request in errors. */
  readonly where: string;
};

const maximumRedirects = 3;
const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308]);
/** So much of the body of a refusal is read, for the log. */
const maximumRefusalBytes = 2_000;
const maximumDetailChars = 300;
const isNoSecret = /^(accept|content)-?/i;
/** Shorter words of headers, such as Bearer, are none. */
const shortestSecret = 8;

/** What a source says of a refusal may repeat the key that it was asked with. */
const withoutSecrets = (text: string, sent: Exchange['headers']): string =>
  Object.entries(sent)
    .flatMap(([name, value]) => (isNoSecret.test(name) ? [] : value.split(' ')))
    .filter((word) => word.length >= shortestSecret)
    .reduce((clean, word) => clean.replaceAll(word, '…'), text);

const detailOf = async ({ body, headers, where }: Answer, sent: Exchange['headers']): Promise<string> => {
  const parts = bodyParts(body, headers['content-encoding'], { where, maximumBytes: maximumRefusalBytes });
  const text = await bodyText(parts, where).catch(() => '');
  const printable = withoutSecrets(text, sent)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return printable === '' ? '' : `: ${printable.slice(0, maximumDetailChars)}`;
};

const refuse = async (answer: Answer, sent: Exchange['headers']): Promise<never> => {
  const { status, where, headers } = answer;
  const detail = await detailOf(answer, sent);
  answer.body.destroy();
  throw new FailedAttempt(new SourceError('STATUS', `${where} answered ${status}${detail}`, status), headers);
};

const ask = async ({ dispatcher, rule, method, headers, body, signal }: Exchange, url: URL): Promise<Answer> => {
  const own = url.origin === rule.base.origin ? headers : {};
  const answer = await dispatcher.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method,
    headers: { accept: 'application/json', 'accept-encoding': 'gzip, br', ...own },
    body,
    signal,
  });
  const where = `${method} ${url.host}${url.pathname}`;
  // A body that nobody reads to its end says so by an event, which would end the process unheard.
  answer.body.on('error', () => undefined);
  return { status: answer.statusCode, headers: answerHeaders(answer.headers), body: answer.body, where };
};

/**
 * Sends a request and resolves with a 2xx answer, whose body is still to be read. GET follows redirects within the source, three
 * at most. Rejects with FailedAttempt, or with a SourceError that no further attempt would change.
 */
export const exchange = async (request: Exchange): Promise<Answer> => {
  let { url } = request;
  try {
    for (let count = 0; ; count += 1) {
      const answer = await ask(request, url);
      const { location } = answer.headers;
      if (answer.status >= 200 && answer.status < 300) return answer;
      const leads = request.method === 'GET' && redirects.has(answer.status) && location !== undefined;
      if (!leads || count === maximumRedirects || !URL.canParse(location, url.href))
        return await refuse(answer, request.headers);
      answer.body.destroy();
      url = sourceUrl(request.rule, new URL(location, url).href);
    }
  } catch (error) {
    if (error instanceof FailedAttempt || error instanceof SourceError) throw error;
    const where = `${request.method} ${url.host}${url.pathname}`;
    throw new FailedAttempt(sourceErrorOf(error, where, request.callerSignal));
  }
};
