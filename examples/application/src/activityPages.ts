import type { ActivityCardFragment } from './activityCard.js';
import type { Answer, Ask, Problem } from './client.js';
import type { FragmentType } from './generated/fragment-masking.js';
import { graphql } from './generated/gql.js';
import type { PlaceActivitiesQuery } from './generated/graphql.js';

const PlaceActivities = graphql(`
  query PlaceActivities($place: ID!, $first: Int!, $after: String) {
    place(id: $place) {
      activities(first: $first, after: $after, orderBy: { field: PRICE, direction: ASC }) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...ActivityCard
          }
        }
      }
    }
  }
`);

export type ActivityPage = {
  readonly totalCount: number;
  readonly activities: ReadonlyArray<{ readonly id: string } & FragmentType<typeof ActivityCardFragment>>;
  /** Why some are missing. */
  readonly problems: readonly Problem[];
};

/** The activities of a place from the cheapest up, page by page, as long as somebody asks for the next one. */
export const activityPages = async function* (ask: Ask, place: string, first: number): AsyncGenerator<ActivityPage> {
  let after: string | null | undefined = null;
  for (;;) {
    // A page begins where the last one ended, whatever was added or removed before that.
    const answer: Answer<PlaceActivitiesQuery> = await ask(PlaceActivities, { place, first, after });
    const found = answer.data.place?.activities;
    const activities = found?.edges.map(({ node }) => node) ?? [];
    yield { totalCount: found?.totalCount ?? 0, activities, problems: answer.problems };
    if (!found?.pageInfo.hasNextPage) return;
    after = found.pageInfo.endCursor;
  }
};
