import type { GraphQLFormattedError } from 'graphql';

/** A response to an operation, `data` as JSON text; without `data` nothing has been run. */
export type ResultParts = {
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly data: string | undefined;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
};

/** The body of a response: errors first, so that they are seen. */
export const resultText = ({ errors, data, extensions }: ResultParts): string => {
  const parts = [
    ...(errors ? [`"errors":${JSON.stringify(errors)}`] : []),
    ...(data === undefined ? [] : [`"data":${data}`]),
    ...(extensions ? [`"extensions":${JSON.stringify(extensions)}`] : []),
  ];
  return `{${parts.join(',')}}\n`;
};
