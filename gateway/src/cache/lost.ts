import { catalogue, isErrorCode } from '@tripgraph/errors/catalogue';
import type { AnsweredError } from './answered.js';

/**
 * Whether an error says that a source could not answer, rather than what is wrong with the request or that something is
 * not there. What a subgraph says in codes of its own is a failure of it, as it is for clients.
 */
export const isLoss = ({ extensions: { code } }: AnsweredError): boolean =>
  isErrorCode(code) ? catalogue[code].retryable && code !== 'OUTCOME_UNKNOWN' : true;
