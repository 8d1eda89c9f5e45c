import type { Ask } from './client.js';
import { graphql } from './generated/gql.js';

const ActivityUnits = graphql(`
  query ActivityUnits($id: ID!) {
    activity(id: $id) {
      options {
        id
        units {
          id
          type
        }
      }
    }
  }
`);

const ActivityTimes = graphql(`
  query ActivityTimes($id: ID!, $optionId: ID!, $from: LocalDate!, $to: LocalDate!, $units: [UnitQuantity!]!) {
    activity(id: $id) {
      availabilities(optionId: $optionId, localDateStart: $from, localDateEnd: $to, units: $units) {
        id
        available
        pricing {
          total {
            amount
          }
        }
      }
    }
  }
`);

/** Local days, such as `2026-04-01`; at most 31 of them. */
export type Days = { readonly from: string; readonly to: string };

/** A time at which two adults can take part, and what they pay, in minor units. */
export type BookableTime = {
  readonly activityId: string;
  readonly optionId: string;
  readonly availabilityId: string;
  readonly units: ReadonlyArray<{ readonly unitId: string; readonly quantity: number }>;
  readonly total: number;
};

/** The first such time of an activity; undefined when there is none. */
export const findTime = async (ask: Ask, activityId: string, { from, to }: Days): Promise<BookableTime | undefined> => {
  const { data } = await ask(ActivityUnits, { id: activityId });
  for (const { id: optionId, units: offered } of data.activity?.options ?? []) {
    const adult = offered.find(({ type }) => type === 'ADULT');
    if (!adult) continue;
    const units = [{ unitId: adult.id, quantity: 2 }];
    const { data: times } = await ask(ActivityTimes, { id: activityId, optionId, from, to, units });
    const time = times.activity?.availabilities.find(({ available, pricing }) => available && pricing);
    if (time?.pricing)
      return { activityId, optionId, availabilityId: time.id, units, total: time.pricing.total.amount };
  }
  return undefined;
};
