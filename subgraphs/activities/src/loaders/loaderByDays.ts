import DataLoader from 'dataloader';
import type { Days } from '../availability/days.js';

/** More questions than this are never put into one statement. */
const maximumBatchSize = 100;

/**
 * A loader for one request: all questions of one tick become one call of `load`, whose rows say by number which question
 * they answer, from 0, and keep their order.
 */
export const loaderByDays = <Row extends { readonly asked: number }>(
  load: (questions: readonly Days[]) => Promise<readonly Row[]>,
): DataLoader<Days, readonly Row[], string> =>
  new DataLoader<Days, readonly Row[], string>(
    async (questions) => {
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
