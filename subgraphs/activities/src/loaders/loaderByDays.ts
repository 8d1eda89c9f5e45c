import { problem } from '@tripgraph/errors/problem';
import DataLoader from 'dataloader';
import { countDays } from '@tripgraph/kit/localDate';
import type { Days } from '../availability/days.js';

/** More questions than this are never put into one statement. */
const maximumBatchSize = 100;
/** A year of a page of a hundred activities; aliases could ask for any number of years. */
const maximumDaysPerRequest = 40_000;

/**
 * A loader for one request: all questions of one tick become one call of `load`, whose rows say by number which question
 * they answer, from 0, and keep their order. Throws BAD_USER_INPUT when the request has asked for too many days.
 */
export const loaderByDays = <Row extends { readonly asked: number }>(
  load: (questions: readonly Days[]) => Promise<readonly Row[]>,
): DataLoader<Days, readonly Row[], string> => {
  let days = 0;
  return new DataLoader<Days, readonly Row[], string>(
    async (questions) => {
      days += questions.reduce((sum, { firstDay, lastDay }) => sum + countDays(firstDay, lastDay), 0);
      if (days > maximumDaysPerRequest) {
        throw problem(
          'BAD_USER_INPUT',
          `The request asks for times of more than ${maximumDaysPerRequest} days in all.`,
        );
      }
      const answers = questions.map((): Row[] => []);
      for (const row of await load(questions)) answers[row.asked]?.push(row);
      return answers;
    },
    {
      cacheKeyFn: ({ activityId, optionId, firstDay, lastDay }) =>
        JSON.stringify([activityId, optionId, firstDay, lastDay]),
      maxBatchSize: maximumBatchSize,
    },
  );
};
