import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { operations, type Attempt } from './attempt.js';

export type HistoryFile = { readonly add: (attempt: Attempt) => void; readonly close: () => Promise<void> };

/** Writes a history as JSON lines, in the order in which attempts ended. */
export const openHistory = (file: string): HistoryFile => {
  const stream = createWriteStream(file);
  return {
    add: (attempt) => void stream.write(`${JSON.stringify(attempt)}\n`),
    close: async () => {
      stream.end();
      await once(stream, 'close');
    },
  };
};

const isText = (value: unknown): boolean => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isContent = (value: unknown): boolean =>
  isObject(value) &&
  [value['activityId'], value['optionId'], value['availabilityId']].every(isText) &&
  isObject(value['units']) &&
  typeof value['pax'] === 'number';

const isOutcome = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const { kind, booking, code, definite } = value;
  if (kind === 'ok') return booking === null || (isObject(booking) && isText(booking['id']));
  return kind === 'refused' ? isText(code) : kind === 'error' && isText(code) && typeof definite === 'boolean';
};

const isAttempt = (value: unknown): value is Attempt =>
  isObject(value) &&
  typeof value['client'] === 'number' &&
  [value['partner'], value['uuid']].every(isText) &&
  operations.some((operation) => operation === value['operation']) &&
  isContent(value['content']) &&
  Number.isFinite(value['startUs']) &&
  Number.isFinite(value['endUs']) &&
  isOutcome(value['outcome']);

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Reads a history. Rejects with an Error that names the first line that is no attempt. */
export const readHistory = async (file: string): Promise<readonly Attempt[]> => {
  const attempts: Attempt[] = [];
  const input = createReadStream(file);
  const failed = once(input, 'error').then(([error]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  const read = (async () => {
    let number = 0;
    for await (const line of createInterface({ input })) {
      number += 1;
      const value = parse(line);
      if (!isAttempt(value)) throw new Error(`${file}:${number} is not an attempt`);
      attempts.push(value);
    }
    return attempts;
  })();
  return Promise.race([read, failed]);
};
