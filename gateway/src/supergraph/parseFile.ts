import { parse, type DocumentNode, type GraphQLError } from 'graphql';

/** Parses the text of a GraphQL file. Throws an Error that names the file and the line when it is none. */
export const parseFile = (file: string, text: string): DocumentNode => {
  try {
    return parse(text);
  } catch (error) {
    const { message, locations } = error as GraphQLError;
    throw new Error(`${file}:${locations?.[0]?.line ?? 1}: ${message}`, { cause: error });
  }
};
