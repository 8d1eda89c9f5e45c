import type { ActivityPageQuery } from '../generated/graphql.js';
import { Fact } from '../parts/Fact.js';
import { categoryText, languageText } from '../search/categories.js';
import { durationText } from '../time/timeText.js';
import { featureHeadings, policyTexts } from './words.js';

type Activity = NonNullable<ActivityPageQuery['activity']>;

/** What is said of an activity. */
export const ActivityFacts = ({ activity }: { readonly activity: Activity }) => {
  const { description, supplier, duration, languages, categories, meetingPoint, features } = activity;
  return (
    <div className="about">
      {description.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      <dl className="facts">
        <Fact name="By">{supplier.name}</Fact>
        {duration && <Fact name="Takes">{durationText(duration)}</Fact>}
        {languages.length > 0 && <Fact name="Languages">{languages.map(languageText).join(', ')}</Fact>}
        {categories.length > 0 && <Fact name="Kind">{categories.map(categoryText).join(', ')}</Fact>}
        {meetingPoint?.title && <Fact name="Meeting point">{meetingPoint.title}</Fact>}
      </dl>
      {featureHeadings.map(([type, heading]) => {
        const own = features.filter((feature) => feature.type === type);
        return (
          own.length > 0 && (
            <section key={type} aria-label={heading}>
              <h2>{heading}</h2>
              <ul className="features">
                {own.map(({ description: text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      <section aria-label="Cancelling">
        <h2>Cancelling</h2>
        <ul className="features">
          {policyTexts(activity.cancellationPolicy.tiers).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  );
};
