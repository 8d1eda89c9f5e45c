import type { Ask } from './client.js';
import { graphql } from './generated/gql.js';

const SearchPlace = graphql(`
  query SearchPlace($text: String!) {
    searchPlaces(text: $text, first: 1) {
      id
      name
    }
  }
`);

/** The place that is meant, typing errors forgiven; undefined when none resembles it. */
export const findPlace = async (
  ask: Ask,
  text: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> => {
  const { data } = await ask(SearchPlace, { text });
  return data.searchPlaces[0];
};
