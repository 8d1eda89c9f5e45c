import { isDeepStrictEqual } from 'node:util';
import type { Workload } from '../fixture/workloads.js';
import { openConnection, requestBytes, type Timed } from './connection.js';

const timeLimitMs = 10_000;

/** One request on a connection of its own. Rejects when no answer comes in time. */
const askOnce = (url: URL, request: Buffer): Promise<Timed> =>
  new Promise((resolve, reject) => {
    const connection = openConnection(url);
    const settle = (answer: Timed | Error): void => {
      clearTimeout(timer);
      connection.close();
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    };
    const timer = setTimeout(() => settle(new Error(`no answer in ${timeLimitMs} ms`)), timeLimitMs);
    connection.ask(request, settle);
  });

export const requestsOf = (url: URL, { query, variables }: Workload): Buffer[] =>
  variables.map((each) => requestBytes(url, JSON.stringify({ query, variables: each })));

const differs = (body: Buffer, expected: unknown, isKnown: boolean): string | undefined => {
  let answer: { data?: unknown; errors?: unknown };
  try {
    answer = JSON.parse(body.toString()) as typeof answer;
  } catch {
    return 'the answer is not JSON';
  }
  if (answer.errors !== undefined) return 'the answer has errors';
  if (!isKnown) return typeof answer.data === 'object' && answer.data !== null ? undefined : 'the answer has no data';
  return isDeepStrictEqual(answer.data, expected) ? undefined : 'the answer has other data than it should';
};

/**
 * Asks each of a workload's requests once and compares the data with what it must be, or where nobody knows that, sees
 * that there are data and no errors. Returns the bytes of all answers; throws with the first that is wrong.
 */
export const verifyAnswers = async (
  url: URL,
  workload: Workload,
  expected: readonly unknown[] | undefined,
): Promise<Buffer[]> => {
  const answers: Buffer[] = [];
  for (const [index, request] of requestsOf(url, workload).entries()) {
    const { status, body } = await askOnce(url, request);
    const reason = status === 200 ? differs(body, expected?.[index], expected !== undefined) : `HTTP ${status}`;
    if (reason !== undefined) {
      const variables = JSON.stringify(workload.variables[index]);
      throw new Error(`${reason}, with the variables ${variables}: ${body.toString().slice(0, 600)}`);
    }
    answers.push(Buffer.from(body));
  }
  return answers;
};
