/** What came of a document: `answered`, `not planned`, what GraphQL says of it, or the limit that refused it. */
export type Outcome = string;

const limits: ReadonlyArray<readonly [string, RegExp]> = [
  ['document bytes', /document is longer/],
  ['tokens', /names, numbers and signs|too deep to be read/],
  ['cycles', /spread themselves/],
  ['nesting', /fields are nested more/],
  ['selections', /more than \d+ fields, those of fragments/],
  ['depth', /fields more than \d+ levels deep/],
  ['root fields', /fields at its root/],
  ['aliases', /aliases/],
  ['directives', /directives/],
  ['comparisons', /in one place too often/],
  ['pages', /pages inside each other/],
  ['variables', /Its variables have/],
  ['not planned', /plan/],
];

/** Which rule refused a document, by the status, code and message of its answer. */
export const outcomeOf = (answer: {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: string | undefined;
}): Outcome => {
  if (answer.status === 200) return 'answered';
  if (answer.code === 'REQUEST_TOO_LARGE') return 'body bytes';
  if (answer.code === 'COST_ESTIMATED_TOO_EXPENSIVE') return 'cost';
  if (answer.code === 'OPERATION_TOO_COMPLEX')
    return limits.find(([, words]) => words.test(answer.message ?? ''))?.[0] ?? `unknown limit: ${answer.message}`;
  const isInvalid = answer.code?.startsWith('GRAPHQL_') || answer.code === 'BAD_USER_INPUT';
  return isInvalid && answer.status === 400 ? 'invalid' : `${answer.status} ${answer.code}`;
};

/** Whether it is an outcome that is meant to be: no limit without a name here, and no status of something that went wrong. */
export const isKnown = (outcome: Outcome): boolean => !/^unknown limit|^\d/.test(outcome);
