import type { Answer, Path, Problem, StalePart } from './answer.js';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

const pathOf = (value: unknown): Path =>
  Array.isArray(value) ? value.filter((step) => typeof step === 'string' || typeof step === 'number') : [];

const problemOf = ({ path, extensions }: Fields): Problem => {
  const { code } = fieldsOf(extensions);
  return { code: typeof code === 'string' ? code : 'UNKNOWN', path: pathOf(path) };
};

const staleOf = ({ path, ageSeconds }: Fields): StalePart => ({
  path: pathOf(path),
  ageSeconds: typeof ageSeconds === 'number' ? ageSeconds : 0,
});

/**
 * What a body says. It comes from outside: what has another shape than GraphQL's answers have is passed over, and what is
 * no answer at all is `undefined`. Without data the problems say why.
 */
export const readAnswer = (body: unknown): Answer<unknown> | undefined => {
  const { data, errors, extensions } = fieldsOf(body);
  const problems = listOf(errors).map(problemOf);
  const { incomplete, stale } = fieldsOf(extensions);
  const isThere = typeof data === 'object' && data !== null;
  if (!isThere && problems.length === 0) return undefined;
  return {
    data: isThere ? data : null,
    problems,
    incomplete: listOf(incomplete).map(({ path }) => pathOf(path)),
    stale: listOf(stale).map(staleOf),
  };
};
