import { SourceError } from './sourceError.js';

/** An answer of a source; null where it says, by one of these statuses, that there is no such thing. */
export const nullWhenGone = async <Answer>(
  answer: Promise<Answer>,
  statuses: readonly number[] = [404],
): Promise<Answer | null> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof SourceError && error.status !== null && statuses.includes(error.status)) return null;
    throw error;
  }
};
