import { problem } from '@tripgraph/errors/problem';
import type { RequestContext } from '../context.js';

/**
 * What comes of a change. That it failed, or was not even sent, is true of this request; when it has been sent before, that one
 * may have been carried out: throws OUTCOME_UNKNOWN then, whatever went wrong with this one.
 */
export const unlessRepeated = async <Result>(
  { isRepeat }: Pick<RequestContext, 'isRepeat'>,
  change: Promise<Result>,
): Promise<Result> => {
  try {
    return await change;
  } catch (error) {
    if (!isRepeat) throw error;
    throw problem(
      'OUTCOME_UNKNOWN',
      'The connection broke, and asking again failed; the change may have been made. Send the same request again.',
    );
  }
};
