/** Headers of an answer: names in lower case; of one that came several times it is the first. */
export type AnswerHeaders = Readonly<Record<string, string | undefined>>;

export const answerHeaders = (headers: Readonly<Record<string, string | string[] | undefined>>): AnswerHeaders =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
