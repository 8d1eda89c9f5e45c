import { activityCard } from './activityCard.js';
import type { Ask } from './client.js';
import { graphql } from './generated/gql.js';

const RememberedActivities = graphql(`
  query RememberedActivities($ids: [ID!]!) {
    activitiesByIds(ids: $ids) {
      ...ActivityCard
    }
  }
`);

/** What is said in place of an activity: by the code, and in words of our own. */
const missingText = (code: string | undefined): string => {
  switch (code) {
    case 'NOT_FOUND':
      return 'is no longer offered';
    case 'SHARD_UNAVAILABLE':
    case 'SUBGRAPH_UNAVAILABLE':
      return 'cannot be shown right now';
    default:
      return `cannot be shown (${code ?? 'it is not said why'})`;
  }
};

/** A line for each id: an answer may lack some of what was asked for, and the rest of it is as good as ever. */
export const rememberedActivities = async (ask: Ask, ids: readonly string[]): Promise<readonly string[]> => {
  const { data, problems } = await ask(RememberedActivities, { ids });
  const codes = new Map(problems.map(({ path, code }) => [path, code]));
  return data.activitiesByIds.map((activity, index) =>
    activity ? activityCard(activity) : `${ids[index]} ${missingText(codes.get(`activitiesByIds.${index}`))}`,
  );
};
