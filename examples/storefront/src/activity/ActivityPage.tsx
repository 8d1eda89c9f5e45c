import { problemAt } from '../client/answer.js';
import { useAnswer } from '../client/useAnswer.js';
import { ActivityPageDocument } from '../generated/graphql.js';
import { moneyText } from '../money/moneyText.js';
import { Answered } from '../parts/Answered.js';
import { Breadcrumbs } from '../parts/Breadcrumbs.js';
import { Missing } from '../parts/Missing.js';
import { Page } from '../parts/Page.js';
import { Rating } from '../parts/Rating.js';
import { ActivityFacts } from './ActivityFacts.js';
import { BookingPanel } from './BookingPanel.js';

/** An activity, and the way to book it. */
export const ActivityPage = ({ id }: { readonly id: string }) => {
  const asked = useAnswer(ActivityPageDocument, { id });
  return (
    <Answered asked={asked} what="this activity">
      {(answer) => {
        const { activity } = answer.data;
        const code = problemAt(answer, ['activity'])?.code;
        if (!activity) return <Missing title="No such activity" code={code} again={asked.askAgain} />;
        const { title, shortDescription, place, rating, fromPrice, timeZone, options } = activity;
        return (
          <Page title={title} above={place && <Breadcrumbs place={place} />}>
            <p className="lead">{shortDescription}</p>
            <p className="card-foot">
              <Rating rating={rating} />
              {fromPrice && <span className="price">from {moneyText(fromPrice)}</span>}
            </p>
            <div className="activity">
              <ActivityFacts activity={activity} />
              <BookingPanel activityId={id} timeZone={timeZone} options={options} />
            </div>
          </Page>
        );
      }}
    </Answered>
  );
};
