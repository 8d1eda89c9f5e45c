import type { AnswerHeaders } from './answerHeaders.js';
import { FailedAttempt } from './attempts.js';
import type { Answer } from './exchange.js';
import type { LimitedSignal } from './limitedSignal.js';
import { bodyParts, bodyText } from './readBody.js';
import { SourceError, sourceErrorOf } from './sourceError.js';

/** What reading the body of an answer takes. */
export type Reading = {
  readonly answer: Answer;
  readonly maximumBytes: number;
  readonly limit: LimitedSignal;
  readonly callerSignal: AbortSignal | undefined;
};

export type WholeAnswer = { readonly status: number; readonly headers: AnswerHeaders; readonly body: unknown };
export type StreamedAnswer = { readonly headers: AnswerHeaders; readonly body: AsyncIterable<Buffer> };

const parseJson = (text: string, where: string): unknown => {
  try {
    return text.trim() === '' ? null : JSON.parse(text);
  } catch (error) {
    throw new SourceError('MALFORMED', `${where} sent text that is not JSON`, null, { cause: error });
  }
};

const partsOf = ({ answer: { body, headers, where }, maximumBytes }: Reading): AsyncIterable<Buffer> =>
  bodyParts(body, headers['content-encoding'], { where, maximumBytes });

/** Reads all of an answer. Rejects with FailedAttempt where the connection broke, or with a SourceError that is final. */
export const readWhole = async (reading: Reading): Promise<WholeAnswer> => {
  const { status, headers, where } = reading.answer;
  try {
    const text = await bodyText(partsOf(reading), where);
    return { status, headers, body: parseJson(text, where) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new FailedAttempt(sourceErrorOf(error, where, reading.callerSignal));
  } finally {
    reading.limit.end();
  }
};

/** Lets the caller read an answer as it comes, for `timeoutMs` at most. Reading it throws SourceError. */
export const readStreamed = (reading: Reading, timeoutMs: number): StreamedAnswer => {
  const { answer, limit, callerSignal } = reading;
  limit.extend(timeoutMs);
  const parts = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* partsOf(reading);
    } catch (error) {
      throw sourceErrorOf(error, answer.where, callerSignal);
    } finally {
      limit.end();
      answer.body.destroy();
    }
  };
  return { headers: answer.headers, body: parts() };
};
