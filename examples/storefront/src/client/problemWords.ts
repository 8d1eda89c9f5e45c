/** What people are told in place of a code, and whether asking again may help. */
export type ProblemWords = { readonly what: string; readonly advice: string; readonly mayHelpAgain: boolean };

const later = { advice: 'Please try again in a moment.', mayHelpAgain: true };
const ours = { advice: 'Please look at it again later.', mayHelpAgain: false };

const wordsByCode: Readonly<Record<string, ProblemWords>> = {
  NOT_FOUND: { what: 'There is nothing here any more.', advice: 'It may no longer be offered.', mayHelpAgain: false },
  INVALID_ID: {
    what: 'This address is not complete.',
    advice: 'Part of the link may be missing.',
    mayHelpAgain: false,
  },
  BAD_USER_INPUT: {
    what: 'This cannot be searched for.',
    advice: 'Please change what is asked for.',
    mayHelpAgain: false,
  },
  INVALID_CURSOR: {
    what: 'This page of the list is gone.',
    advice: 'Please begin at its first page.',
    mayHelpAgain: false,
  },
  NO_ANSWER: { what: 'No answer came.', advice: 'Please check your connection and try again.', mayHelpAgain: true },
  RATE_LIMITED: { what: 'Too much was asked for at once.', ...later },
  OVERLOADED: { what: 'Many people are asking right now.', ...later },
  SHARD_UNAVAILABLE: { what: 'The suppliers of this cannot be reached right now.', ...later },
  SUBGRAPH_UNAVAILABLE: { what: 'This cannot be reached right now.', ...later },
  SUBGRAPH_INVALID_ANSWER: { what: 'This cannot be shown right now.', ...later },
  LIVE_DATA_UNAVAILABLE: { what: 'This cannot be shown right now.', ...later },
  INTERNAL_SERVER_ERROR: { what: 'Something went wrong on our side.', ...later },
  UNAUTHENTICATED: { what: 'This shop may not sell at the moment.', ...ours },
  UNAUTHORIZED_FIELD: { what: 'This shop may not sell at the moment.', ...ours },
  FORBIDDEN: { what: 'This shop may not sell at the moment.', ...ours },
  PERSISTED_QUERY_NOT_IN_LIST: {
    what: 'This page is older than the shop.',
    advice: 'Please load it again.',
    mayHelpAgain: false,
  },
};

const unknown: ProblemWords = { what: 'This cannot be shown.', ...later };

/** Every code has words: one that is new is told as what cannot be shown. */
export const problemWords = (code: string): ProblemWords =>
  Object.hasOwn(wordsByCode, code) ? (wordsByCode[code] ?? unknown) : unknown;
