import { problem } from '@tripgraph/errors/problem';
import { isUnsent } from '@tripgraph/kit/deadline';
import type { RequestContext } from '../context.js';

/**
 * What comes of a change. That it was not even sent is true of this request; when it has been sent before, that one may have been
 * carried out: throws OUTCOME_UNKNOWN then.
 */
export const unlessRepeated = async <Result>(
  { isRepeat }: Pick<RequestContext, 'isRepeat'>,
  change: Promise<Result>,
): Promise<Result> => {
  try {
    return await change;
  } catch (error) {
    if (!isRepeat || !isUnsent(error)) throw error;
    throw problem(
      'OUTCOME_UNKNOWN',
      'The connection broke, and there was no time to ask again; the change may have been made. Send the same request again.',
    );
  }
};
