import type { AnswerError } from '../shards/answer.js';
import type { Path } from './run.js';

/** What stands in an answer for a field that the client may not see. */
export const unauthorized = (path: Path): AnswerError => ({
  message: 'This field takes a key, or scopes, that the request does not have.',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD' },
});
