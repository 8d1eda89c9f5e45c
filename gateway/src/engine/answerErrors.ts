import type { AnswerError } from '../shards/answer.js';

/** An answer tells no more errors than these, with their places; one more says that there are others. */
const maximumErrors = 500;

/** Whether more errors than are told have been added; what follows need not be made. */
export const isFull = (errors: readonly AnswerError[]): boolean => errors.length > maximumErrors;

/** Adds an error to those of an answer: the first beyond the limit without its path, later ones not at all. */
export const addError = (errors: AnswerError[], error: AnswerError): void => {
  if (errors.length < maximumErrors) errors.push(error);
  else if (errors.length === maximumErrors) errors.push({ message: error.message, extensions: error.extensions });
};

const startsWith = (path: readonly unknown[], start: readonly unknown[]): boolean =>
  start.length <= path.length && start.every((step, index) => path[index] === step);

/** Whether an error says why there is nothing at `path`: one there, below it, above it, or without a place. */
export const isExplained = (errors: readonly AnswerError[], path: ReadonlyArray<string | number>): boolean =>
  isFull(errors) ||
  errors.some((error) => error.path === undefined || startsWith(error.path, path) || startsWith(path, error.path));
